package photoplay.service.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NetworksTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.255.255, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "10.0.0.0/8, 9.255.255.255, false",
        "172.16.0.0/12, 172.31.255.255, true",
        "172.16.0.0/12, 172.32.0.0, false",
        "0.0.0.0/0, 8.8.8.8, true",
        "0.0.0.0/0, 2000::1, false",
        "::/0, 2000::1, true",
        "::/0, 8.8.8.8, false",
        "fe80::/10, febf::1, true",
        "fe80::/10, fec0::1, false",
        "127.0.0.1, 127.0.0.1, true",
        "127.0.0.1, 127.0.0.2, false",
        "::1, ::1, true",
        "'10.0.0.0/8,::1 192.168.0.0/16', 192.168.3.4, true",
        "'  10.0.0.0/8 ,, ::1 ', ::1, true",
        "2001:db8::/127, 2001:db8::1, true",
        "2001:db8::/127, 2001:db8::2, false",
        "'', 10.0.0.1, false",
        "::ffff:10.0.0.0/8, 10.1.2.3, true",
    })
    void contains(String blocks, String address, boolean expected) {
        assertThat(Networks.parse(blocks).contains(InetAddress.ofLiteral(address)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0/33",
                "10.0.0.1/8",
                "10.0.0.0/-1",
                "10.0.0.0/",
                "10.0.0.0/08",
                "10.0.0.0/8/8",
                "localhost",
                "10/8",
                "::/129",
                "fe80::1/10",
                "10.0.0.0/8;::1",
                "[::1]",
                "fe80::1%eth0",
                "/8",
                "0x7f000001",
                "127.1",
            })
    void malformedBlocksAreNamed(String text) {
        assertThatThrownBy(() -> Networks.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text.substring(text.length() - 2));
    }

    @Test
    void anAllowedNetworkOpensJustItself() {
        var rule = new AddressRule(Networks.parse("10.1.0.0/16"));
        assertThat(rule.admits(InetAddress.ofLiteral("10.1.2.3"))).isTrue();
        assertThat(rule.admits(InetAddress.ofLiteral("::ffff:10.1.2.3"))).isTrue();
        assertThat(rule.admits(InetAddress.ofLiteral("10.2.0.1"))).isFalse();
        assertThat(rule.admits(InetAddress.ofLiteral("64:ff9b::10.1.2.3"))).isFalse();
        assertThat(rule.admits(InetAddress.ofLiteral("8.8.8.8"))).isTrue();
    }
}
