using System.Globalization;
using System.Text;
using QRCoder;

namespace Dashboard.Web.Security;

/// <summary>A text as a picture that a telephone reads. It is drawn here: the text is a secret that no other host may see.</summary>
/// <param name="Size">How many squares a side has, with the quiet border.</param>
/// <param name="Path">The dark squares as one path of an SVG.</param>
public sealed record QrPicture(int Size, string Path)
{
    public static QrPicture Of(string text)
    {
        using QRCodeData data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        StringBuilder path = new();
        for (int y = 0; y < data.ModuleMatrix.Count; y++)
        {
            for (int x = 0; x < data.ModuleMatrix[y].Count; x++)
            {
                if (data.ModuleMatrix[y][x]) path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
            }
        }

        return new(data.ModuleMatrix.Count, path.ToString());
    }
}
