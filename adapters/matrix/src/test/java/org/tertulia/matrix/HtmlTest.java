package org.tertulia.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class HtmlTest {

    @Test
    void formattingStaysReadable() {
        assertEquals(
                "*bold* and _slanted_ and ~gone~", Html.text("<b>bold</b> and <em>slanted</em> and <del>gone</del>"));
        assertEquals("say `x < y` now", Html.text("say <code>x &lt; y</code> now"));
    }

    @Test
    void listsAreLines() {
        assertEquals("To buy\n\n• bread\n• milk", Html.text("<p>To buy</p><ul><li>bread</li><li>milk</li></ul>"));
        assertEquals("3. three\n4. four", Html.text("<ol start=\"3\"><li>three</li><li>four</li></ol>"));
        assertEquals("• a\n   • b", Html.text("<ul><li>a<ul><li>b</li></ul></li></ul>"));
    }

    @Test
    void quotationsAreMarked() {
        assertEquals("> one\n> two\nno", Html.text("<blockquote>one<br>two</blockquote>no"));
    }

    @Test
    void codeKeepsItsLines() {
        assertEquals(
                "```\nif (a)\n    b();\n```",
                Html.text("<pre><code class=\"language-java\">if (a)\n    b();\n</code></pre>"));
    }

    @Test
    void aLinkSaysWhereItLeads() {
        assertEquals("my bank (https://evil.example/)", Html.text("<a href=\"https://evil.example/\">my bank</a>"));
        assertEquals("https://a.example/", Html.text("<a href=\"https://a.example/\">https://a.example/</a>"));
        assertEquals("click", Html.text("<a href=\"javascript:alert(1)\">click</a>"));
    }

    @Test
    void peopleStayNames() {
        assertEquals("Hi Ana", Html.text("Hi <a href=\"https://matrix.to/#/@ana:example.org\">Ana</a>"));
    }

    @Test
    void whatIsNotForReadingIsNotRead() {
        assertEquals(
                "kept",
                Html.text(
                        "<mx-reply>quoted</mx-reply><script>evil()</script><style>x{}</style><img src=x onerror=y>kept"));
    }

    @Test
    void nestingWithoutEndEndsSomewhere() {
        String deep = "<blockquote>".repeat(5_000) + "down there" + "</blockquote>".repeat(5_000);
        assertTrue(Html.text(deep).contains("down there"));
    }
}
