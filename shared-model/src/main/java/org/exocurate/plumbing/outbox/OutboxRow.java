package org.exocurate.plumbing.outbox;

import java.util.Map;

/** A queued message as the relay sends it. */
record OutboxRow(int shard, long position, String topic, String key, Map<String, String> headers, String payload) {}
