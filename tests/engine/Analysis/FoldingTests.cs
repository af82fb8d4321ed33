using System.Text;
using SearchEngine.Analysis;

namespace SearchEngine.Tests.Analysis;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("Éloïse Peña-Øster", "eloise pena-oster")]
    [InlineData("Łódź STRAẞE Straße ŒUVRE æon þing ıİ", "lodz strasse strasse oeuvre aeon thing ii")]
    [InlineData("don’t don‘t donʼt don＇t don`t don´t", "don't don't don't don't don't don't")]
    [InlineData("co\u00ADop\u200Ber\u200Date\uFEFF", "cooperate")]
    [InlineData("oﬃce ﬁnd Ｆｕｌｌ ｗｉｄｔｈ 𝐁𝐨𝐥𝐝 m² Ⅷ 5½", "office find full width bold m2 viii 51/2")]
    [InlineData("e\u0301te\u0301 A\u030Angstro\u0308m", "ete angstrom")]
    [InlineData("ΑΘΗΝΑΣ Ἀθῆναι Άλφα А\u0306Й й", "αθηνασ αθηναι αλφα аи и")]
    [InlineData("漢字 カタカナ ไทย עברית العربية", "漢字 カタカナ ไทย עברית العربية")]
    [InlineData("“Quoted” — £5 @ 50%", "“quoted” — £5 @ 50%")]
    [InlineData("", "")]
    public void Text_folds(string text, string folded) => Assert.Equal(folded, Folding.Fold(text));

    [Fact]
    public void Half_a_surrogate_pair_becomes_a_replacement_character() =>
        Assert.Equal("\uFFFDx\uFFFD", Folding.Fold("\uD800x\uDC00"));

    [Fact]
    public void What_is_folded_folds_to_itself()
    {
        for (var c = 0; c <= 0x10FFFF; c++)
        {
            if (c is >= 0xD800 and <= 0xDFFF) continue;
            var folded = Folding.Fold(new Rune(c).ToString());
            Assert.Equal(folded, Folding.Fold(folded));
        }
    }

    [Fact]
    public void Accents_typed_as_one_character_or_two_fold_alike()
    {
        for (var c = 0xC0; c < 0x2000; c++)
        {
            var text = ((char)c).ToString();
            if (!char.IsLetter((char)c) || text.IsNormalized(NormalizationForm.FormD)) continue;
            var parts = text.Normalize(NormalizationForm.FormD);
            if (parts.All(part => part is < '\u0530' or >= '\u1E00')) Assert.Equal(Folding.Fold(text), Folding.Fold(parts));
        }
    }

    [Fact]
    public void A_word_is_cut_before_the_character_that_does_not_fit()
    {
        var buffer = new byte[4];
        Assert.Equal(4, Folding.Fold("abcdef", buffer));
        Assert.Equal(3, Folding.Fold("abcж", buffer));
        Assert.Equal(3, Folding.Fold("abcß", buffer));
        Assert.Equal(0, Folding.Fold("漢", buffer.AsSpan(0, 2)));
    }
}
