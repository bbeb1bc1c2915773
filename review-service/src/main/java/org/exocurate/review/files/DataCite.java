package org.exocurate.review.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The release as a record of DataCite's metadata schema 4 (https://schema.datacite.org), ready for a DOI to be added. */
final class DataCite {

    private DataCite() {}

    static String of(About about) {
        Publication publication = about.publication();
        ObjectNode record = About.object();
        record.put("schemaVersion", "http://datacite.org/schema/kernel-4");
        record.putArray("identifiers")
                .addObject()
                .put("identifier", about.address())
                .put("identifierType", "URL");
        record.put("url", about.address());
        record.putArray("creators")
                .addObject()
                .put("name", publication.creator())
                .put("nameType", "Organizational");
        record.putArray("titles").addObject().put("title", publication.title());
        record.putObject("publisher").put("name", publication.publisher());
        record.put("publicationYear", about.edition().year());
        ArrayNode subjects = record.putArray("subjects");
        publication.keywords().forEach(word -> subjects.addObject().put("subject", word));
        record.putArray("dates").addObject().put("date", about.edition().day()).put("dateType", "Issued");
        record.putObject("types").put("resourceTypeGeneral", "Dataset").put("resourceType", "Curated claims");
        record.put("version", about.edition().version());
        record.put("language", "en");
        record.putArray("rightsList")
                .addObject()
                .put("rightsUri", publication.licenseUri())
                .put("rightsIdentifier", publication.license())
                .put("rightsIdentifierScheme", "SPDX")
                .put("schemeUri", "https://spdx.org/licenses/");
        record.putArray("descriptions")
                .addObject()
                .put("description", publication.description())
                .put("descriptionType", "Abstract");
        record.putArray("sizes").add(about.claims() + " claims");
        ArrayNode formats = record.putArray("formats");
        about.files().stream().map(ReleaseFile::mediaType).distinct().forEach(formats::add);
        return About.text(record);
    }
}
