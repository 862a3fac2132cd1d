using System.Text;

namespace Quoth.Features;

/// <summary>
/// Joins a letter and the accent behind it into the one letter that ids are written with. The program runs without the
/// tables of the system (<c>string.Normalize</c> does nothing), so the accents of Latin, Greek and Cyrillic letters stand
/// here. What is not among them stays as it is, and is no id.
/// </summary>
internal static class ComposedLetters
{
    /// <summary>A text with its accents joined to their letters.</summary>
    public static string Join(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u0300', '\u036F'))
            return text;
        var joined = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; )
        {
            if (!IsAccent(text[at]) || joined.Length == 0)
            {
                joined.Append(text[at++]);
                continue;
            }
            var end = at;
            while (end < text.Length && IsAccent(text[end]))
                end++;
            // Those below a letter are joined first, in whatever order they were typed.
            foreach (var accent in text[at..end].OrderBy(IsAbove))
                Append(joined, accent);
            at = end;
        }
        return joined.ToString();
    }

    private static void Append(StringBuilder joined, char accent)
    {
        var letters = LettersOf(accent);
        for (var at = 0; at < letters.Length; at += 2)
        {
            if (letters[at] != joined[^1])
                continue;
            joined[^1] = letters[at + 1];
            return;
        }
        joined.Append(accent);
    }

    private static bool IsAccent(char c) => c is >= '\u0300' and <= '\u036F';

    private static bool IsAbove(char accent) => accent is not ('\u031B' or (>= '\u0323' and <= '\u0328'));

    /// <summary>The letters that an accent joins: one without it, then the same with it, and so on.</summary>
    private static ReadOnlySpan<char> LettersOf(char accent) =>
        accent switch
        {
            '\u0300' => "AÀEÈIÌNǸOÒUÙWẀYỲaàeèiìnǹoòuùwẁyỳÂẦÊỀÔỒÜǛâầêềôồüǜĂẰăằĒḔēḕŌṐōṑƠỜơờƯỪưừЕЀИЍеѐиѝ",
            '\u0301' => "AÁCĆEÉGǴIÍKḰLĹMḾNŃOÓPṔRŔSŚUÚWẂYÝZŹaácćeégǵiíkḱlĺmḿnńoópṕrŕsśuúwẃyýzźÂẤÅǺÆǼÇḈÊẾÏḮ"
                + "ÔỐÕṌØǾÜǗâấåǻæǽçḉêếïḯôốõṍøǿüǘĂẮăắĒḖēḗŌṒōṓŨṸũṹƠỚơớƯỨưứΑΆΕΈΗΉΙΊΟΌΥΎΩΏαάεέηήιίοόυύωώ"
                + "ϊΐϋΰϒϓГЃКЌгѓкќ",
            '\u0302' => "AÂCĈEÊGĜHĤIÎJĴOÔSŜUÛWŴYŶZẐaâcĉeêgĝhĥiîjĵoôsŝuûwŵyŷzẑẠẬạậẸỆẹệỌỘọộ",
            '\u0303' => "AÃEẼIĨNÑOÕUŨVṼYỸaãeẽiĩnñoõuũvṽyỹÂẪÊỄÔỖâẫêễôỗĂẴăẵƠỠơỡƯỮưữ",
            '\u0304' => "AĀEĒGḠIĪOŌUŪYȲaāeēgḡiīoōuūyȳÄǞÆǢÕȬÖȪÜǕäǟæǣõȭöȫüǖǪǬǫǭȦǠȧǡȮȰȯȱИӢУӮиӣуӯḶḸḷḹṚṜṛṝ",
            '\u0306' => "AĂEĔGĞIĬOŎUŬaăeĕgğiĭoŏuŭȨḜȩḝАӐЕӖЖӁИЙУЎаӑеӗжӂийуўẠẶạặ",
            '\u0307' => "AȦBḂCĊDḊEĖFḞGĠHḢIİMṀNṄOȮPṖRṘSṠTṪWẆXẊYẎZŻaȧbḃcċdḋeėfḟgġhḣmṁnṅoȯpṗrṙsṡtṫwẇxẋyẏzżŚṤ"
                + "śṥŠṦšṧſẛṢṨṣṩ",
            '\u0308' => "AÄEËHḦIÏOÖUÜWẄXẌYŸaäeëhḧiïoötẗuüwẅxẍyÿÕṎõṏŪṺūṻΙΪΥΫιϊυϋϒϔІЇАӒЕЁЖӜЗӞИӤОӦУӰЧӴЫӸЭӬаӓ"
                + "еёжӝзӟиӥоӧуӱчӵыӹэӭіїӘӚәӛӨӪөӫ",
            '\u0309' => "AẢEẺIỈOỎUỦYỶaảeẻiỉoỏuủyỷÂẨÊỂÔỔâẩêểôổĂẲăẳƠỞơởƯỬưử",
            '\u030A' => "AÅUŮaåuůwẘyẙ",
            '\u030B' => "OŐUŰoőuűУӲуӳ",
            '\u030C' => "AǍCČDĎEĚGǦHȞIǏKǨLĽNŇOǑRŘSŠTŤUǓZŽaǎcčdďeěgǧhȟiǐjǰkǩlľnňoǒrřsštťuǔzžÜǙüǚƷǮʒǯ",
            '\u031B' => "OƠUƯoơuư",
            '\u0323' => "AẠBḄDḌEẸHḤIỊKḲLḶMṂNṆOỌRṚSṢTṬUỤVṾWẈYỴZẒaạbḅdḍeẹhḥiịkḳlḷmṃnṇoọrṛsṣtṭuụvṿwẉyỵzẓƠỢơợ" + "ƯỰưự",
            '\u0326' => "SȘTȚsștț",
            '\u0327' => "CÇDḐEȨGĢHḨKĶLĻNŅRŖSŞTŢcçdḑeȩgģhḩkķlļnņrŗsştţ",
            '\u0328' => "AĄEĘIĮOǪUŲaąeęiįoǫuų",
            _ => "",
        };
}
