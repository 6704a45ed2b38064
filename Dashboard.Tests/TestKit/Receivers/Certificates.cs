using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Dashboard.Tests.TestKit.Receivers;

/// <summary>An authority of a test and a certificate it gave, as files. Disposing removes them.</summary>
internal sealed class Certificates : IDisposable
{
    // Certificates are judged by the clock of the machine, whatever clock a test has.
    private static readonly DateTimeOffset First = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), Last = new(2090, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly string folder = Directory.CreateTempSubdirectory("certificates-").FullName;

    /// <param name="host">The only name the certificate is for.</param>
    public Certificates(string host)
    {
        using RSA rootKey = RSA.Create(2048), key = RSA.Create(2048);
        CertificateRequest root = new("CN=Test Authority", rootKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        root.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using X509Certificate2 authority = root.CreateSelfSigned(First, Last);
        CertificateRequest request = new($"CN={host}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        SubjectAlternativeNameBuilder names = new();
        names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        using X509Certificate2 given = request.Create(authority, First, Last, [1, 2, 3, 4]);
        File.WriteAllText(AuthorityFile, authority.ExportCertificatePem());
        File.WriteAllText(CertificateFile, given.ExportCertificatePem());
        File.WriteAllText(KeyFile, key.ExportPkcs8PrivateKeyPem());
    }

    public string AuthorityFile => Path.Combine(folder, "authority.pem");

    public string CertificateFile => Path.Combine(folder, "certificate.pem");

    public string KeyFile => Path.Combine(folder, "key.pem");

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
