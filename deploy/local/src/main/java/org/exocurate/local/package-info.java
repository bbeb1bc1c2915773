/**
 * The local stack: real PostgreSQL, real Kafka, an OIDC issuer and both services on one machine. Tests start at
 * {@link org.exocurate.local.Infrastructure}, the commands of {@code deploy/} at {@link org.exocurate.local.Main}.
 */
package org.exocurate.local;
