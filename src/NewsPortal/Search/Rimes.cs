namespace NewsPortal.Search;

/// <summary>The rimes that Vietnamese writes, found by their letters without marks.</summary>
internal static class Rimes
{
    // "ăk" is Đắk Lắk's; "ynh", "yt" and "ych" stand only after "qu".
    private const string Written = """
        a ac ach ai am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
        e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
        i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu y ych ynh yt yêm yên yêng yêt yêu
        o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt
        oc oe oem oen oeo oet oi om on ong ooc oong op ot
        ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
        u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt up ut uơ
        uy uya uych uyên uyêt uyn uynh uyp uyt uyu
        ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
        """;

    private static readonly HashSet<string> all = [.. Written.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
    private static readonly ILookup<string, Rime> byLetters = all.ToLookup(SearchText.Fold, text => new Rime(text));

    public static bool Has(string text) => all.Contains(text);

    public static IEnumerable<Rime> Of(string letters) => byLetters[letters];
}
