/** What a contributor asks of a submission on its way: take it back, take it up again, say something on it. */
package org.exocurate.submission.request;
