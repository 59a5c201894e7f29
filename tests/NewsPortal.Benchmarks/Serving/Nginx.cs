namespace NewsPortal.Benchmarks.Serving;

/// <summary>nginx that gives the same bytes as a file, as one sets it up to be fast.</summary>
public static class Nginx
{
    public static async Task<ChildProcess> StartAsync(string folder, FinishedPage page)
    {
        var port = Tools.FreePort();
        var www = Directory.CreateDirectory(Path.Combine(folder, "www")).FullName;
        await File.WriteAllBytesAsync(Path.Combine(www, "page"), page.Body);
        // Started by root, its workers are somebody else.
        if (!OperatingSystem.IsWindows())
            foreach (var open in new[] { folder, www }) File.SetUnixFileMode(open, File.GetUnixFileMode(open) | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        var settings = Path.Combine(folder, "nginx.conf");
        await File.WriteAllTextAsync(settings, $$"""
            daemon off;
            worker_processes 2;
            pid {{folder}}/nginx.pid;
            error_log {{folder}}/nginx.log;
            events { worker_connections 1024; }
            http {
              access_log off;
              sendfile on;
              tcp_nopush on;
              keepalive_requests 1000000000;
              open_file_cache max=100;
              etag off;
              default_type "{{page.ContentType}}";
              client_body_temp_path {{folder}}/b; proxy_temp_path {{folder}}/p; fastcgi_temp_path {{folder}}/f; uwsgi_temp_path {{folder}}/u; scgi_temp_path {{folder}}/s;
              server {
                listen 127.0.0.1:{{port}};
                root {{www}};
                location / {
                  try_files /page =404;
                  add_header Content-Encoding "{{page.ContentEncoding}}";
                  add_header ETag '{{page.ETag}}';
                  add_header Cache-Control "{{page.CacheControl}}";
                  add_header Vary "{{page.Vary}}";
                }
              }
            }
            """);
        return (await ChildProcess.StartAsync(Tools.PathOf("nginx")!, ["-p", folder, "-e", $"{folder}/nginx.log", "-c", settings], folder, port, new Dictionary<string, string>())).Server;
    }
}
