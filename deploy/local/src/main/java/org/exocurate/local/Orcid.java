package org.exocurate.local;

/** An iD of ORCID's shape whose last character is the ISO 7064 11-2 checksum of the others. */
record Orcid(String value) {

    Orcid {
        if (!value.matches("\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]") || checksum(digits(value)) != last(value)) {
            throw new IllegalArgumentException(value + " is no ORCID iD");
        }
    }

    /** An iD that ORCID gives to nobody: its range is not in use. */
    static Orcid invented(int number) {
        String digits = "00000009" + String.format("%07d", number);
        String all = digits + checksum(digits);
        return new Orcid(
                String.join("-", all.substring(0, 4), all.substring(4, 8), all.substring(8, 12), all.substring(12)));
    }

    private static String digits(String value) {
        return value.replace("-", "").substring(0, 15);
    }

    private static char last(String value) {
        return value.charAt(value.length() - 1);
    }

    private static char checksum(String digits) {
        int total = digits.chars().map(c -> c - '0').reduce(0, (sum, digit) -> (sum + digit) * 2);
        int check = (12 - total % 11) % 11;
        return check == 10 ? 'X' : (char) ('0' + check);
    }
}
