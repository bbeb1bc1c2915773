package org.exocurate.submission.intake;

/** Bodies that the doors take, shown where they are tried out. */
public final class Examples {

    static final String ADD =
            """
            {"kind": "ADD",
             "claim": {
              "type": "CROSSTALK",
              "donor": {"term": "CL:0002540", "state": ["hypoxia"]},
              "cargo": {"kind": "MIRNA", "term": "miR-210-3p", "role": "CARRIED"},
              "recipient": {"term": "cardiomyocyte"},
              "effect": {"process": "GO:0006915", "regulation": "DECREASES", "outcome": "PROTECTIVE"},
              "condition": {"term": "myocardial infarction", "with": ["phase:acute"]},
              "aiUse": "NONE",
              "evidence": [{"reference": "PMID:35799283", "direction": "SUPPORTS", "kind": "PRIMARY",
                "species": "NCBITaxon:10116", "model": "IN_VIVO"}]}}""";

    /** Two lines of a batch. */
    public static final String LINES =
            """
            {"kind":"RETRACT","target":"EXO-000001.1","reason":"the paper was retracted","idempotencyKey":"a"}
            {"kind":"RETRACT","target":"EXO-000002.1","reason":"the paper was retracted","idempotencyKey":"b"}""";

    private Examples() {}
}
