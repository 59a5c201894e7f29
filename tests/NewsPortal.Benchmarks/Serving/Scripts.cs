namespace NewsPortal.Benchmarks.Serving;

/// <summary>What wrk sends where it is more than one address again and again.</summary>
public static class Scripts
{
    // Arguments: a file with an address a line. The threads begin at different places.
    private const string PagesText = """
        local number = 0
        function setup(thread) thread:set("number", number); number = number + 1 end
        function init(args)
          pages = {}
          for address in io.lines(args[1]) do pages[#pages + 1] = wrk.format("GET", address) end
          at = math.floor(number * #pages / 2)
        end
        function request() at = at % #pages + 1; return pages[at] end
        """;

    // Arguments: a file with an address a line, and for how many seconds these are sent. After that, and the first time (wrk asks once without
    // sending), it is a story that is not there: it costs a beacon and counts nothing, so every beacon that was counted here has been answered.
    private const string BeaconsText = """
        local threads = {}
        function setup(thread) thread:set("number", #threads); threads[#threads + 1] = thread end
        function init(args)
          wrk.headers["User-Agent"] = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
          beacons, sent, at = {}, -1, number * 7
          for address in io.lines(args[1]) do beacons[#beacons + 1] = wrk.format("POST", address) end
          nothing = wrk.format("POST", "/doc/2000000000")
          last = os.time() + tonumber(args[2])
        end
        function request()
          if sent < 0 or os.time() >= last then sent = math.max(sent, 0); return nothing end
          sent, at = sent + 1, at % #beacons + 1
          return beacons[at]
        end
        function done()
          local all = 0
          for _, thread in ipairs(threads) do all = all + thread:get("sent") end
          print("Counted: " .. all)
        end
        """;

    public static string Pages(string folder) => Written(folder, "pages.lua", PagesText);

    public static string Beacons(string folder) => Written(folder, "beacons.lua", BeaconsText);

    public static string Addresses(string folder, string name, IEnumerable<string> addresses)
    {
        var file = Path.Combine(folder, name);
        File.WriteAllLines(file, addresses);
        return file;
    }

    private static string Written(string folder, string name, string text)
    {
        File.WriteAllText(Path.Combine(folder, name), text);
        return Path.Combine(folder, name);
    }
}
