package org.exocurate.events;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import org.junit.jupiter.api.Test;

import org.exocurate.model.dataset.ChangeType;

import static org.assertj.core.api.Assertions.assertThat;

/** The description of all channels says of topics, types and schemas what is so. */
class AsyncApiTest {

    private static final JsonNode DOCUMENT = document();

    @Test
    void itsChannelsAreTheTopicsAndTheStream() {
        Set<String> addresses = new TreeSet<>(texts(DOCUMENT.path("channels"), "address"));

        Set<String> known = new TreeSet<>(topics().stringPropertyNames());
        known.add("dataset/changes/stream");
        assertThat(addresses).isEqualTo(known);
        DOCUMENT.path("channels").forEach(channel -> {
            String topic = channel.at("/bindings/kafka/topic").asText();
            if (!topic.isEmpty()) {
                assertThat(channel.path("address").asText()).isEqualTo(topic);
                assertThat(topics().getProperty(topic))
                        .startsWith(channel.at("/bindings/kafka/partitions").asText());
            }
        });
    }

    @Test
    void everythingThatItRefersToIsThere() {
        List<String> references = new ArrayList<>();
        DOCUMENT.findValuesAsText("$ref", references);

        assertThat(references).isNotEmpty().allSatisfy(reference -> {
            if (reference.startsWith("#")) {
                assertThat(DOCUMENT.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse();
            } else {
                assertThat(reference).startsWith("schemas/");
                assertThat(EventFiles.names()).contains(reference.substring("schemas/".length()));
            }
        });
        assertThat(references.stream().filter(reference -> reference.startsWith("schemas/")))
                .map(reference -> reference.substring("schemas/".length()))
                .containsAll(EventFiles.names().stream()
                        .filter(name -> !name.startsWith("claim."))
                        .toList());
    }

    @Test
    void everyMessageIsOfTheTypeAndSchemaThatItsHeadersName() {
        DOCUMENT.at("/components/messages").forEach(message -> {
            JsonNode said = message.at("/headers/allOf/1/properties");
            if (!said.isMissingNode()) {
                assertThat(said.at("/ce_type/const").asText())
                        .isEqualTo(message.path("name").asText());
            }
            if (said.has("ce_dataschema")) {
                assertThat(said.at("/ce_dataschema/const").asText())
                        .isEqualTo("/" + message.at("/payload/$ref").asText());
            }
        });
        assertThat(texts(DOCUMENT.at("/components/messages"), "name"))
                .containsAll(Arrays.stream(ChangeType.values())
                        .map(ChangeType::eventType)
                        .toList());
    }

    @Test
    void everyChannelIsSentToAndEveryMessageIsOnAChannel() {
        Set<String> sent = StreamSupport.stream(DOCUMENT.path("operations").spliterator(), false)
                .filter(operation -> operation.path("action").asText().equals("send"))
                .map(operation -> operation.at("/channel/$ref").asText().replace("#/channels/", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(sent).isEqualTo(names(DOCUMENT.path("channels")));
        Set<String> onChannels = StreamSupport.stream(DOCUMENT.path("channels").spliterator(), false)
                .flatMap(channel -> names(channel.path("messages")).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(onChannels).isEqualTo(names(DOCUMENT.at("/components/messages")));
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode object, String member) {
        return StreamSupport.stream(object.spliterator(), false)
                .map(each -> each.path(member).asText())
                .toList();
    }

    private static Properties topics() {
        try (InputStream file = AsyncApiTest.class.getResourceAsStream("/topics.properties")) {
            Properties topics = new Properties();
            topics.load(file);
            return topics;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode document() {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(EventFiles.asyncApi());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
