package room_test

import (
	"net/netip"
	"strings"
	"testing"

	"swotshop/room"
)

// The likeliest address comes first: the laptop's own hotspot, then the network that leads out,
// and last what leads to no phone.
func TestAddressesAreRanked(t *testing.T) {
	ip := netip.MustParseAddr
	all := []room.Address{
		{Interface: "lo", IP: ip("127.0.0.1")}, {Interface: "lo", IP: ip("::1")}, {Interface: "en0", IP: ip("fe80::1")},
		{Interface: "en0", IP: ip("ff02::1")}, {Interface: "en0", IP: ip("0.0.0.0")}, {Interface: "en0"},
		{Interface: "docker0", IP: ip("172.17.0.1")}, {Interface: "vEthernet (WSL)", IP: ip("172.28.0.1")}, {Interface: "utun4", IP: ip("10.8.0.2")},
		{Interface: "tailscale0", IP: ip("100.101.102.103")}, {Interface: "wwan0", IP: ip("100.64.9.9")},
		{Interface: "en5", IP: ip("169.254.7.7")}, {Interface: "eth0", IP: ip("141.20.1.7")},
		{Interface: "en0", IP: ip("fd00::20")}, {Interface: "eth1", IP: ip("10.1.2.3")},
		{Interface: "en0", IP: ip("::ffff:192.168.178.20")}, {Interface: "bridge100", IP: ip("192.168.2.1")},
	}
	var got []string
	for _, a := range room.Rank(all, ip("192.168.178.20")) {
		if a.What == "" {
			t.Errorf("%s is nothing", a.IP)
		}
		got = append(got, a.IP.String())
	}
	want := []string{
		"192.168.2.1", "192.168.178.20", "10.1.2.3", "fd00::20", "141.20.1.7", "169.254.7.7", "100.64.9.9",
		"172.17.0.1", "172.28.0.1", "10.8.0.2", "100.101.102.103",
	}
	if strings.Join(got, " ") != strings.Join(want, " ") {
		t.Errorf("\n%s, want\n%s", got, want)
	}
}

// What an address is called helps to choose one.
func TestAddressesSayWhatTheyAre(t *testing.T) {
	for of, says := range map[string]string{
		"eth9 192.168.137.1": "this laptop’s hotspot", "bridge100 192.168.2.1": "this laptop’s hotspot", "wlan0 10.42.0.1": "this laptop’s hotspot",
		"en0 192.168.2.1": "this network", "en0 172.20.10.3": "iPhone", "wlan0 192.168.43.7": "Android", "en0 141.20.1.7": "public",
		"en0 169.254.1.1": "no address", "en0 100.64.0.1": "carrier", "wg0 10.0.0.2": "inside this laptop", "en0 10.0.0.2": "this network",
		"en0 172.32.0.1": "public", "en0 fd12::1": "this network", "en0 2001:db8::1": "public",
	} {
		name, address, _ := strings.Cut(of, " ")
		all := room.Rank([]room.Address{{Interface: name, IP: netip.MustParseAddr(address)}}, netip.Addr{})
		if len(all) != 1 || !strings.Contains(all[0].What, says) {
			t.Errorf("%s: %+v, want %s", of, all, says)
		}
	}
}

// A laptop that is itself a guest of such a network has no hotspot.
func TestAGuestOfAHotspotHasNone(t *testing.T) {
	at := netip.MustParseAddr("192.168.137.20")
	all := room.Rank([]room.Address{{Interface: "en0", IP: at}, {Interface: "bridge100", IP: netip.MustParseAddr("192.168.2.1")}}, at)
	if all[0].IP == at {
		t.Errorf("%+v", all)
	}
}

// The laptop's own addresses can be asked for; none of them is one that no phone reaches.
func TestThisLaptopHasAddresses(t *testing.T) {
	all, err := room.Addresses()
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range all {
		if a.IP.IsLoopback() || a.What == "" {
			t.Errorf("%+v", a)
		}
	}
}
