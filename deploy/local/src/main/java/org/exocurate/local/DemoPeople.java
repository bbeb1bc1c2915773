package org.exocurate.local;

import java.util.List;
import java.util.Optional;

/** The seven people of the local stack; they exist nowhere else. */
public final class DemoPeople {

    private static final List<Person> ALL = List.of(
            person(1, "contributor-1", "Dana Contributor", "contributor", "Institute of Vesicle Biology"),
            person(2, "contributor-2", "Eli Contributor", "contributor", "Bone Research Centre"),
            person(3, "curator-1", "Frances Curator", "curator", "School of Cardiology"),
            person(4, "curator-2", "Gil Curator", "curator", "Muscle Laboratory"),
            person(5, "curator-3", "Hale Curator", "curator", "Institute of Vesicle Biology"),
            person(6, "steward-1", "Ira Steward", "steward", "Library of Claims"),
            person(7, "operator-1", "Jo Operator", "operator", "Computing Centre"));

    private DemoPeople() {}

    public static List<Person> all() {
        return ALL;
    }

    public static Optional<Person> find(String user) {
        return ALL.stream().filter(person -> person.user().equals(user)).findFirst();
    }

    private static Person person(int number, String user, String name, String role, String organisation) {
        String orcid = Orcid.invented(number).value();
        return new Person(user, name, List.of(role), Optional.of(organisation), Optional.of(orcid));
    }
}
