package org.exocurate.review.papers;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.json.Fault;
import org.exocurate.plumbing.json.StrictJson;
import org.exocurate.review.works.Notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What a steward sends of a paper. */
class NoticeFormTest {

    private static final String GOOD =
            "{'reference': 'DOI:10.5555/A', 'type': 'RETRACTION', 'date': '2024-03-01', 'source': 'the journal'}";

    @Test
    void aNoticeIsReadAsItStands() {
        NoticeForm form = read(GOOD);

        assertThat(form.said().reference().id()).isEqualTo("DOI:10.5555/a");
        assertThat(form.said().type()).isEqualTo(Notice.Type.RETRACTION);
        assertThat(form.said().date()).isEqualTo(LocalDate.of(2024, 3, 1));
        assertThat(form.said().source()).isEqualTo("the journal");
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        assertThat(faults("{'reference': 'PMID:x', 'type': 'retraction', 'date': '1 March', 'source': ' ', 'why': 1}"))
                .containsExactly("/why", "/reference", "/type", "/date", "/source");
    }

    @ParameterizedTest
    @CsvSource({
        "'''2024-03-01''', '''2024-02-30''', /date",
        "'''2024-03-01''', '20240301', /date",
        "'''the journal''', 'null', /source",
        "'''RETRACTION''', '''WITHDRAWAL''', /type",
        "'''DOI:10.5555/A''', '''10.5555/A''', /reference"
    })
    void eachFieldHasItsForm(String good, String bad, String pointer) {
        assertThat(faults(GOOD.replace(good, bad))).containsExactly(pointer);
    }

    private static String[] faults(String body) {
        return catchThrowableOfType(Refused.class, () -> read(body)).problem().errors().stream()
                .map(Fault::pointer)
                .toArray(String[]::new);
    }

    private static NoticeForm read(String body) {
        return NoticeForm.read(StrictJson.read(body.replace('\'', '"')));
    }
}
