namespace NewsPortal.Tests.Content;

/// <summary>Ways in that are known from the literature; each is tried in every place where an author can write.</summary>
internal static class Attacks
{
    public static readonly string[] Html =
    [
        "<script>alert(1)</script>", "<SCRIPT SRC=//x.example/x.js></SCRIPT>", "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "<script\x0Ctype=module>import'//x'</script>",
        "<img src=x onerror=alert(1)>", "<img src=\"x\" onerror=\"alert(1)\"", "<img/src/onerror=alert(1)>",
        "<IMG \"\"\"><SCRIPT>alert(1)</SCRIPT>\">", "<img src=`x` onerror=`alert(1)`>",
        "<svg onload=alert(1)>", "<svg/onload=alert(1)//", "<svg><script>alert&#40;1)</script></svg>",
        "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
        "<svg><animate onbegin=alert(1) attributeName=x dur=1s>", "<svg><set attributeName=href to=javascript:alert(1)>",
        "<svg><use href=\"data:image/svg+xml,<svg id=x onload=alert(1)>#x\"/></svg>",
        "<svg><foreignObject><iframe onload=alert(1)></foreignObject></svg>",
        "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
        "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
        "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
        "<math><annotation-xml encoding=\"text/html\"><img src onerror=alert(1)></annotation-xml></math>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "<template><script>alert(1)</script></template>",
        "<template shadowrootmode=open><script>alert(1)</script></template>",
        "<iframe src=javascript:alert(1)>", "<iframe srcdoc=\"&lt;script&gt;alert(1)&lt;/script&gt;\">",
        "<object data=javascript:alert(1)>", "<embed src=javascript:alert(1)>", "<applet code=x>", "<frameset onload=alert(1)>",
        "<base href=//x.example/>", "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
        "<link rel=stylesheet href=//x.example/x.css>", "<style>@import '//x.example';</style>",
        "<style>*{background:url(javascript:alert(1))}</style>",
        "<p style=\"background:url(//x.example)\">x</p>", "<div style=\"position:fixed;inset:0\">x</div>",
        "<x style=\"width:expression(alert(1))\">",
        "<form action=javascript:alert(1)><button>x</button></form>",
        "<form id=x></form><button form=x formaction=javascript:alert(1)>x", "<input autofocus onfocus=alert(1)>",
        "<isindex action=javascript:alert(1)>", "<textarea></textarea><script>alert(1)</script>",
        "<details open ontoggle=alert(1)>", "<video src=x onerror=alert(1)>", "<audio src=x onerror=alert(1)>",
        "<video><source onerror=alert(1)></video>", "<marquee onstart=alert(1)>", "<body onload=alert(1)>",
        "<select autofocus onfocus=alert(1)>",
        "<div popover id=x onbeforetoggle=alert(1)>", "<dialog open oncancel=alert(1)>", "<a href=javascript:alert(1)>x</a>",
        "<a href=\"jav&#x09;ascript:alert(1)\">x</a>", "<a href=\"x\" ping=\"//x.example\">x</a>",
        "<a target=_blank href=//x>x</a>",
        "<a id=body name=body>x</a>", "<img name=getElementById>", "<form name=cookie>", "<form id=location><input name=href>",
        "<a id=config><a id=config name=url href=//x.example>", "<div id=x name=x>x</div>",
        "<!--<img src=\"--><img src=x onerror=alert(1)//\">", "<!--><script>alert(1)</script>-->",
        "<![CDATA[<script>alert(1)</script>]]>", "<!DOCTYPE x [<!ENTITY y SYSTEM \"//x\">]>",
        "<?xml-stylesheet href=\"javascript:alert(1)\"?>", "<? foo=\"><script>alert(1)</script>\">",
        "</ foo=\"><script>alert(1)</script>\">",
        "<xmp><img src=x onerror=alert(1)></xmp>", "<plaintext>", "<listing>&lt;img src=x onerror=alert(1)&gt;</listing>",
        "<title><img src=x onerror=alert(1)></title>", "<custom-element onclick=alert(1) is=x>", "<x/onclick=alert(1)>x",
        "<div data-embed=\"https://x.example\" class=video-play>x</div>",
        "<button class=video-play data-embed=javascript:alert(1)>x</button>", "<div data-related=\"1\"></div>",
        "</p></div></article></main><h1>x</h1>", "</figcaption></figure><script>alert(1)</script>",
        "\"><script>alert(1)</script>", "\" onmouseover=alert(1) x=\"", "' onmouseover='alert(1)",
        "\" autofocus onfocus=alert(1) \"",
        "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;alert(1)&#60;/script&#62;",
        "&#x3c;img src=x onerror=alert(1)&#x3e;", "\\<script\\>alert(1)\\</script\\>", "＜script＞alert(1)＜/script＞",
        "<\0script>alert(1)</\0script>", "<scr\0ipt>alert(1)</scr\0ipt>", "<ſcript>alert(1)</ſcript>",
        "\u202E<script>alert(1)</script>", "{onclick=alert(1)}", "{#body .video-play onclick=alert(1)}",
        "{style=\"x\" data-embed=javascript:alert(1)}",
        "{{constructor.constructor('alert(1)')()}}", "${alert(1)}", "@(alert(1))", "]]><script>alert(1)</script>",
        "--><script>alert(1)</script>", "*/alert(1)/*", "`<script>alert(1)</script>`", "``` <script>",
        "~~~<script>alert(1)</script>",
    ];

    public static readonly string[] Addresses =
    [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)", "java\nscript:alert(1)",
        "java\0script:alert(1)", "\u0001javascript:alert(1)", "\u00A0javascript:alert(1)", "\uFEFFjavascript:alert(1)",
        "javascript\u200B:alert(1)",
        "javascript&colon;alert(1)", "javascript&#58;alert(1)", "javascript&#x3A;alert(1)", "&#106;avascript:alert(1)",
        "&#x6A;avascript:alert(1)", "&#0000106avascript:alert(1)", "java&Tab;script:alert(1)", "java&NewLine;script:alert(1)",
        "&#1;javascript:alert(1)", "javascript\\:alert(1)", "\\javascript:alert(1)", "javascript%3Aalert(1)",
        "%6Aavascript:alert(1)",
        "javascript://example.vn/%0Aalert(1)", "javascript:/*--></title></style></textarea></script><svg/onload=alert(1)>*/",
        "ｊavascript:alert(1)", "javascript：alert(1)", "view-source:javascript:alert(1)", "feed:javascript:alert(1)",
        "jar:javascript:alert(1)!/", "livescript:alert(1)", "mocha:alert(1)", "vbscript:msgbox(1)", "VBSCRIPT:x",
        "data:text/html,<script>alert(1)</script>", "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
        "data:image/svg+xml,<svg onload=alert(1)>", "DATA:image/png;base64,AAAA", "data&colon;text/html,x",
        "blob:https://example.vn/1", "filesystem:https://x/", "file:///etc/passwd", "about:blank", "ws://x.example",
        "intent://x#Intent;end", "sms:1", "ms-word:ofe|u|x", "x-apple:1", "ftp://x.example/", "chrome://x",
        "//x.example", "\\\\x.example\\y", "/\\x.example", "///x.example", "http:\\\\x.example", "https:x.example",
        "http://user@x.example", "http://a.vn%00.x.example/", "http://[::1]/", "http://[bad", "http://x.example:99999/",
        "http://x.example/\"onmouseover=alert(1)", "http://x.example/'><script>alert(1)</script>", "https://x.example/`{}|^<>",
        "#\"onclick=alert(1)", "?\"><script>", "mailto:a@b.vn\"onclick=alert(1)", "mailto:?body=%0Ajavascript:x",
        "tel:\"><script>", "javascript:alert(1)//https://www.youtube.com/watch?v=xxxxxxxxxxx",
        "https://www.youtube.com/watch?v=\"onload=x>", "https://www.youtube.com/embed/xxxxxxxxxxx\"><script>",
        "https://vimeo.com/1/\"onclick=x", "https://www.youtube.com@x.example/watch?v=xxxxxxxxxxx",
        "/media/../../x", "/media/a\"onerror=alert(1)", "/media/a' x='", "/media/a/1\" srcset=\"//x", "/media/<script>",
        "/media/a b", "/media/%61", "/media/a?x=1",
    ];

    /// <summary>Where an author writes words.</summary>
    public static readonly string[] Places =
    [
        "{0}", "Chữ {0} chữ", "## {0}", "> {0}\n>\n> — {0}", "- {0}\n- {0}", "1. {0}", "**{0}** *{0}*", "![{0}](/media/a)",
        "^^^\n![{0}](/media/a)\n^^^ {0} Ảnh: {0}", "^^^ {0}\n![a](/media/a)\n{0}\n^^^", ":::box {0}\n{0}\n:::",
        ":::gallery {0}\n![{0}](/media/a) {0} Ảnh: {0}\n:::",
        ":::video https://youtu.be/xxxxxxxxxxx\n{0}\n:::", ":::video {0}\nx\n:::", ":::related {0}\n{0}\n:::", ":::{0}\nx\n:::",
        "| {0} | b |\n|---|:-:|\n| {0} | {0} |", "x[^1]\n\n[^1]: {0}", "x[^{0}]\n\n[^{0}]: y", "[{0}](/a \"{0}\")",
        "[x][{0}]\n\n[{0}]: /a '{0}'", "```{0}\n{0}\n```", "    {0}", "`{0}`", "{0}\n===", "<https://a.vn/{0}>",
    ];

    /// <summary>Where an author writes an address.</summary>
    public static readonly string[] AddressPlaces =
    [
        "[x]({0})", "[x](<{0}>)", "[x][1]\n\n[1]: {0}", "[x][1]\n\n[1]: <{0}>", "<{0}>", "{0}", "![x]({0})", "![x](<{0}>)",
        "[![x]({0})]({0})", "^^^\n![x]({0})\n^^^ [x]({0})", ":::gallery\n![x]({0}) [x]({0})\n:::", ":::video {0}\nx\n:::",
        ":::related {0}\n:::", "[x](/a \"{0}\")", "| [x]({0}) |\n|---|", "x[^1]\n\n[^1]: [x]({0})",
    ];
}
