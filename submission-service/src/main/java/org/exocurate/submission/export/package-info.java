/** All that this service keeps of a person, for that person. */
package org.exocurate.submission.export;
