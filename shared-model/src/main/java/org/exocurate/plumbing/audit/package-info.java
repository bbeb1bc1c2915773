/** Who did what, when and with which token: added with the business transaction, sealed into a chain soon after, never changed. */
package org.exocurate.plumbing.audit;
