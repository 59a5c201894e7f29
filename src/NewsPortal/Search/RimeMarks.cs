namespace NewsPortal.Search;

/// <summary>What a rime's vowels wear beside the tone: â ê ô, ơ ư, ă.</summary>
[Flags]
internal enum RimeMarks
{
    None = 0,
    Hat = 1,
    Horn = 2,
    Breve = 4,
}
