package org.exocurate.plumbing.http;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

import org.exocurate.plumbing.json.Fault;

/** Says in the caller's words what Jackson could not bind. */
final class Misshapen {

    private Misshapen() {}

    static Fault fault(MismatchedInputException refused) {
        return Fault.at(pointer(refused), detail(refused));
    }

    private static String detail(MismatchedInputException refused) {
        if (refused instanceof UnrecognizedPropertyException) {
            return "no such field";
        }
        if (refused instanceof InvalidFormatException format) {
            return "not a value for this field: " + format.getValue();
        }
        return "missing or of the wrong type";
    }

    private static String pointer(JsonMappingException refused) {
        JsonPointer pointer = JsonPointer.empty();
        for (JsonMappingException.Reference step : refused.getPath()) {
            pointer = step.getFieldName() == null
                    ? pointer.appendIndex(Math.max(0, step.getIndex()))
                    : pointer.appendProperty(step.getFieldName());
        }
        return pointer.toString();
    }
}
