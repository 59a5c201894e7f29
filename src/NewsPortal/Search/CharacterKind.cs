namespace NewsPortal.Search;

/// <summary>What a character does to the word that it stands in.</summary>
internal enum CharacterKind : byte
{
    Between,
    Letter,
    Mark,
    Unseen,
}
