using System.Text;
using Dashboard.Domain.Indicators.Evidence;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Domain.Indicators.Evidence;

/// <summary>What a file is, whatever it is called.</summary>
public sealed class EvidenceContentTests
{
    private static readonly string[] Office = ["[Content_Types].xml", "_rels/.rels"];

    private static readonly Dictionary<string, (byte[] Content, EvidenceKind Kind)> Taken = new()
    {
        ["pdf"] = (EvidenceBytes.Pdf(), EvidenceKind.Pdf),
        ["jpeg"] = (EvidenceBytes.Jpeg, EvidenceKind.Jpeg),
        ["png"] = (EvidenceBytes.Png, EvidenceKind.Png),
        ["docx"] = (EvidenceBytes.Docx, EvidenceKind.Docx),
        ["xlsx"] = (EvidenceBytes.Xlsx, EvidenceKind.Xlsx),
        ["ofd"] = (EvidenceBytes.Ofd, EvidenceKind.Ofd),
        ["doc"] = (EvidenceBytes.Doc, EvidenceKind.Doc),
        ["xls"] = (EvidenceBytes.Xls, EvidenceKind.Xls),
        ["xls of the nineties"] = (EvidenceBytes.Compound("Root Entry", "Book"), EvidenceKind.Xls),
        ["letter with a table inside"] = (EvidenceBytes.Compound("Root Entry", "WordDocument", "ObjectPool", "_1", "Workbook"), EvidenceKind.Doc),
        ["text in UTF-8"] = ("指标,完成值\n培训,25\n"u8.ToArray(), EvidenceKind.Text),
        ["text in UTF-8 with its mark"] = ([0xEF, 0xBB, 0xBF, .. "签到表 😀"u8], EvidenceKind.Text),
        ["text in GB 18030"] = (CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes("指标,完成值\r\n培训,25\r\n"), EvidenceKind.Text),
        ["text in UTF-16"] = ([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("签到表\r\n张三")], EvidenceKind.Text),
        ["comparison in text"] = ("完成率 < 50% 的有 3 项，> 80% 的有 5 项"u8.ToArray(), EvidenceKind.Text),
    };

    private static readonly Dictionary<string, (byte[] Content, EvidenceOutcome Outcome)> Refused = new()
    {
        ["nothing"] = ([], EvidenceOutcome.Empty),
        ["one byte too many"] = (new byte[EvidenceRules.MostBytes + 1], EvidenceOutcome.TooLarge),
        ["web page"] = ("<!DOCTYPE html><html><script>alert(1)</script></html>"u8.ToArray(), EvidenceOutcome.NotAllowed),
        ["web page behind words"] = ("说明\n<script>alert(1)</script>"u8.ToArray(), EvidenceOutcome.NotAllowed),
        ["web page in UTF-16"] = ([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("  <HTML>")], EvidenceOutcome.NotAllowed),
        ["svg"] = ("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"u8.ToArray(), EvidenceOutcome.NotAllowed),
        ["xml"] = ("<?xml version=\"1.0\"?><a/>"u8.ToArray(), EvidenceOutcome.NotAllowed),
        ["shell script"] = ("#!/bin/sh\nrm -rf /\n"u8.ToArray(), EvidenceOutcome.NotAllowed),
        ["program of Windows"] = ([.. "MZ"u8, 0x90, 0, 3, 0, 0, 0, 4, 0], EvidenceOutcome.NotAllowed),
        ["program of Linux"] = ([0x7F, .. "ELF"u8, 2, 1, 1, 0], EvidenceOutcome.NotAllowed),
        ["gif"] = ([.. "GIF89a"u8, 1, 0, 1, 0, 0, 0, 0], EvidenceOutcome.NotAllowed),
        ["noise"] = ([0x81, 0xFF, 0x00, 0x17, 0x99], EvidenceOutcome.NotAllowed),
        ["web page before a pdf"] = ([.. "<html>"u8, .. EvidenceBytes.Pdf()], EvidenceOutcome.NotAllowed),
        ["plain zip"] = (EvidenceBytes.Zip("a.txt"), EvidenceOutcome.NotAllowed),
        ["archive of java"] = (EvidenceBytes.Zip("META-INF/MANIFEST.MF", "A.class"), EvidenceOutcome.NotAllowed),
        ["app with the parts of both"] = (EvidenceBytes.Zip([.. Office, "word/document.xml", "xl/workbook.xml"]), EvidenceOutcome.NotAllowed),
        ["docm"] = (EvidenceBytes.Zip([.. Office, "word/document.xml", "word/vbaProject.bin"]), EvidenceOutcome.Macros),
        ["xlsm"] = (EvidenceBytes.Zip([.. Office, "xl/workbook.xml", "xl/VBAPROJECT.BIN"]), EvidenceOutcome.Macros),
        ["xlsx with macro sheets"] = (EvidenceBytes.Zip([.. Office, "xl/workbook.xml", "xl/macrosheets/sheet1.xml"]), EvidenceOutcome.Macros),
        ["docx with a path that leads out"] = (EvidenceBytes.Zip([.. Office, "word/document.xml", "../../evil"]), EvidenceOutcome.NotAllowed),
        ["docx locked"] = (EvidenceBytes.Locked(EvidenceBytes.Docx), EvidenceOutcome.Encrypted),
        ["docx locked by Office"] = (EvidenceBytes.Compound("Root Entry", "EncryptionInfo", "EncryptedPackage"), EvidenceOutcome.Encrypted),
        ["docx that says to be 3 GB"] = (EvidenceBytes.Blown(EvidenceBytes.Docx, 3_000_000_000), EvidenceOutcome.NotAllowed),
        ["docx cut off"] = (EvidenceBytes.Docx[..^10], EvidenceOutcome.NotAllowed),
        ["docx with a page behind it"] = ([.. EvidenceBytes.Docx, .. "<html>"u8], EvidenceOutcome.NotAllowed),
        ["package of more parts than any document"] = (EvidenceBytes.Zip([.. Office, "word/document.xml", .. Enumerable.Range(0, 5001).Select(i => $"a{i}")]), EvidenceOutcome.NotAllowed),
        ["doc with macros"] = (EvidenceBytes.Compound("Root Entry", "WordDocument", "Macros", "VBA", "_VBA_PROJECT"), EvidenceOutcome.Macros),
        ["xls with macros"] = (EvidenceBytes.Compound("Root Entry", "Workbook", "_VBA_PROJECT_CUR"), EvidenceOutcome.Macros),
        ["installer"] = (EvidenceBytes.Compound("Root Entry", "\u4840\u3F3F\u4577", "SummaryInformation"), EvidenceOutcome.NotAllowed),
        ["compound file without its directory"] = (EvidenceBytes.Doc[..1024], EvidenceOutcome.NotAllowed),
        ["compound file whose directory has no end"] = (Endless(), EvidenceOutcome.NotAllowed),
    };

    public static TheoryData<string> NamesOfTaken => [.. Taken.Keys];

    public static TheoryData<string> NamesOfRefused => [.. Refused.Keys];

    [Theory]
    [MemberData(nameof(NamesOfTaken))]
    public void Content_OfAKnownKind_IsToldByItself(string name) => Look(Taken[name].Content).ShouldBe((EvidenceOutcome.Done, Taken[name].Kind));

    [Theory]
    [MemberData(nameof(NamesOfRefused))]
    public void Content_OfAnythingElse_IsRefusedWithItsReason(string name) => Look(Refused[name].Content).ShouldBe((Refused[name].Outcome, null));

    [Fact]
    public void Bomb_OfMuchInLittle_IsNeverUnpacked()
    {
        byte[] bomb = EvidenceBytes.Zip([.. Office.Select(part => (part, "<x/>"u8.ToArray())), ("word/document.xml", new byte[600 << 20])]);
        bomb.Length.ShouldBeLessThan(2 << 20);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Look(bomb).Outcome.ShouldBe(EvidenceOutcome.NotAllowed);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1 << 20);
    }

    [Fact]
    public void LastByte_OfTheLargestFile_StillCounts()
    {
        byte[] largest = new byte[EvidenceRules.MostBytes];
        EvidenceBytes.Pdf().CopyTo(largest, 0);
        Look(largest).Kind.ShouldBe(EvidenceKind.Pdf);
    }

    private static (EvidenceOutcome Outcome, EvidenceKind? Kind) Look(byte[] content)
    {
        using MemoryStream stream = new(content);
        return EvidenceContent.Look(stream);
    }

    /// <summary>The table of chains sends the directory back to itself.</summary>
    private static byte[] Endless()
    {
        byte[] file = [.. EvidenceBytes.Doc];
        file[512 + 4] = 1;
        file.AsSpan(512 + 5, 3).Clear();
        return file;
    }
}
