package dev.parley.signaling.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MetricsRuleTest {
    private static final String ELSEWHERE = "192.0.2.1";

    @Test
    void answersProgramsElsewhereOnlyWithTheToken() {
        MetricsRule rule = new MetricsRule(false, Optional.of("north"));

        assertThat(rule.admits(from(ELSEWHERE, "Bearer north"))).isTrue();
        assertThat(rule.admits(from(ELSEWHERE, "Bearer south"))).isFalse();
        assertThat(rule.admits(from(ELSEWHERE, "Bearer "))).isFalse();
        assertThat(rule.admits(from(ELSEWHERE, "north"))).isFalse();
        assertThat(rule.admits(from("127.0.0.1", ""))).isTrue();
    }

    @Test
    void answersNobodyElsewhereWithoutOneUnlessAllAreToBe() {
        assertThat(new MetricsRule(false, Optional.empty()).admits(from(ELSEWHERE, "Bearer ")))
                .isFalse();
        assertThat(new MetricsRule(true, Optional.empty()).admits(from(ELSEWHERE, "")))
                .isTrue();
    }

    private static Request from(String address, String authorization) {
        return new Request(
                "GET",
                "/metrics",
                false,
                Map.of("host", "127.0.0.1:7480", "authorization", authorization),
                InetAddress.ofLiteral(address));
    }
}
