using System.Collections.Frozen;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;

namespace SearchEngine.Web.Hosting;

/// <summary>The style sheet, the script and the icon, each under a name that carries its hash, so that browsers may keep them for good.</summary>
public static class SiteFiles
{
    private static readonly FrozenDictionary<string, Asset> ByPath =
        new[] { Load("site.css", "text/css; charset=utf-8"), Load("site.js", "text/javascript; charset=utf-8"), Load("icon.svg", "image/svg+xml") }
            .ToFrozenDictionary(a => a.Path, StringComparer.Ordinal);

    /// <summary>The style sheet's address.</summary>
    public static string Css { get; } = PathOf("site.css");

    /// <summary>The script's address.</summary>
    public static string Js { get; } = PathOf("site.js");

    /// <summary>The icon's address.</summary>
    public static string Icon { get; } = PathOf("icon.svg");

    /// <summary>Changes with every change of an asset or of the program: part of every page's entity tag.</summary>
    public static string Version { get; } = typeof(SiteFiles).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..8];

    internal static void Map(IEndpointRouteBuilder routes)
    {
        foreach (Asset asset in ByPath.Values)
            routes.MapGet(asset.Path, (HttpContext http) => Send(http, asset)).ExcludeFromDescription();
    }

    private static Task Send(HttpContext http, Asset asset)
    {
        http.Response.ContentType = asset.Type;
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        bool gzip = http.Request.Headers.AcceptEncoding.Any(v => v is not null && v.Contains("gzip", StringComparison.OrdinalIgnoreCase));
        http.Response.Headers.Vary = "Accept-Encoding";
        if (gzip) http.Response.Headers.ContentEncoding = new StringValues("gzip");
        byte[] body = gzip ? asset.Compressed : asset.Bytes;
        http.Response.ContentLength = body.Length;
        return http.Response.Body.WriteAsync(body).AsTask();
    }

    private static string PathOf(string name) => ByPath.Values.First(a => a.Name == name).Path;

    private static Asset Load(string name, string type)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program carries no {name}.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize)) gzip.Write(bytes.ToArray());
        string hash = Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()))[..10];
        int dot = name.LastIndexOf('.');
        return new Asset(name, $"/{name[..dot]}.{hash}{name[dot..]}", type, bytes.ToArray(), packed.ToArray());
    }

    private sealed record Asset(string Name, string Path, string Type, byte[] Bytes, byte[] Compressed);
}
