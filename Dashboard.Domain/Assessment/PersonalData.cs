using System.Text.RegularExpressions;

namespace Dashboard.Domain.Assessment;

/// <summary>What kind of personal data a text holds.</summary>
public enum PersonalDataKind
{
    /// <summary>身份证号, with a check digit that fits.</summary>
    IdentityNumber,

    /// <summary>手机号码.</summary>
    Mobile,

    /// <summary>固定电话.</summary>
    Telephone,

    /// <summary>银行账号, by its check digit or the word in front of it.</summary>
    BankAccount,

    /// <summary>电子邮箱.</summary>
    Mail,

    /// <summary>A name behind 姓名, 联系人 and the like.</summary>
    Name,

    /// <summary>A home address behind 住址, 家庭住址 and the like.</summary>
    Address,
}

/// <summary>Personal data in a text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As it stands there, its middle masked. Example: "440***********1234".</param>
/// <param name="Paragraph">Where, from 1.</param>
public sealed record PersonalDataFinding(PersonalDataKind Kind, string Text, int Paragraph);

/// <summary>Finds personal data before something is published. Source: 政府信息公开条例, data of persons are not disclosed.</summary>
public static partial class PersonalData
{
    private static readonly int[] IdentityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private static readonly (PersonalDataKind Kind, Regex Pattern, Func<string, bool> Holds)[] Patterns =
    [
        (PersonalDataKind.IdentityNumber, Identity(), IsIdentityNumber), (PersonalDataKind.Mobile, MobilePhone(), _ => true), (PersonalDataKind.Telephone, FixedPhone(), _ => true),
        (PersonalDataKind.BankAccount, NamedAccount(), _ => true), (PersonalDataKind.BankAccount, Card(), IsCardNumber), (PersonalDataKind.Mail, MailAddress(), _ => true),
        (PersonalDataKind.Name, NamedPerson(), _ => true), (PersonalDataKind.Address, Home(), _ => true),
    ];

    /// <summary>All findings in the order of the text.</summary>
    /// <example>"联系人：张三，电话 13800138000" has a name and a mobile number; 13,800 人 has neither.</example>
    public static IReadOnlyList<PersonalDataFinding> Find(IReadOnlyList<string> paragraphs)
    {
        List<(int Paragraph, int At, PersonalDataFinding Finding)> found = [];
        foreach ((int index, string text) in paragraphs.Index())
        {
            HashSet<int> taken = [];
            foreach ((PersonalDataKind kind, Regex pattern, Func<string, bool> holds) in Patterns)
            {
                foreach (Match match in pattern.Matches(text).Where(match => holds(match.Groups["data"].Value) && taken.Add(match.Groups["data"].Index)))
                    found.Add((index, match.Index, new(kind, Masked(match.Groups["data"].Value), index + 1)));
            }
        }

        return [.. found.OrderBy(f => f.Paragraph).ThenBy(f => f.At).Select(f => f.Finding)];
    }

    /// <summary>Whether 18 signs are an identity number: a date of birth and a check digit that fit. Source: GB 11643.</summary>
    public static bool IsIdentityNumber(string text) =>
        text.Length == 18 && IdentityWeights.Index().Sum(weight => weight.Item * (text[weight.Index] - '0')) % 11 is var rest && "10X98765432"[rest] == char.ToUpperInvariant(text[17]);

    /// <summary>Whether digits are the number of a bank card by Luhn's rule.</summary>
    public static bool IsCardNumber(string text) =>
        text.Reverse().Index().Sum(digit => digit.Index % 2 == 0 ? digit.Item - '0' : ((digit.Item - '0') * 2 / 10) + ((digit.Item - '0') * 2 % 10)) % 10 == 0;

    private static string Masked(string text) => text.Length <= 2 ? text[..1] + "*" : text.Length < 8 ? text[..1] + new string('*', text.Length - 1) : text[..3] + new string('*', text.Length - 6) + text[^3..];

    [GeneratedRegex(@"(?<!\d)(?<data>[1-9]\d{5}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dXx])(?![\dXx])", RegexOptions.ExplicitCapture)]
    private static partial Regex Identity();

    [GeneratedRegex(@"(?<![\d.,])(?<data>1[3-9]\d{9})(?!\s?[\d.,%元万])", RegexOptions.ExplicitCapture)]
    private static partial Regex MobilePhone();

    [GeneratedRegex(@"(?<!\d)(?<data>0\d{2,3}[-－—]\d{7,8})(?!\d)", RegexOptions.ExplicitCapture)]
    private static partial Regex FixedPhone();

    [GeneratedRegex(@"(账号|帐号|卡号|银行账户)\s*[：:为是]?\s*(?<data>\d{8,30})", RegexOptions.ExplicitCapture)]
    private static partial Regex NamedAccount();

    [GeneratedRegex(@"(?<!\d)(?<data>[3-6]\d{15,18})(?!\d)", RegexOptions.ExplicitCapture)]
    private static partial Regex Card();

    [GeneratedRegex(@"(?<data>[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63}){1,4})", RegexOptions.ExplicitCapture)]
    private static partial Regex MailAddress();

    [GeneratedRegex(@"(姓名|联系人|经办人|受益人|收款人|户主)\s*[：:]\s*(?<data>[\p{IsCJKUnifiedIdeographs}·]{2,6})", RegexOptions.ExplicitCapture)]
    private static partial Regex NamedPerson();

    [GeneratedRegex(@"(住址|家庭地址|户籍地址)\s*[：:为]?\s*(?<data>[\p{IsCJKUnifiedIdeographs}\d-]{6,40})", RegexOptions.ExplicitCapture)]
    private static partial Regex Home();
}
