package room

import (
	"net"
	"net/netip"
	"slices"
	"strings"
)

// Address is one of the laptop's, with what it probably is.
type Address struct {
	IP        netip.Addr
	Interface string
	What      string // “this laptop’s hotspot”, for people
	rank      int
}

// The ranks, the likeliest first.
const (
	rankHotspot = 10 * (iota + 1) // the laptop is the access point: nothing keeps phones from it
	rankRoute
	rankPrivate
	rankOther
	rankPublic
	rankUnassigned
	rankCarrier
	rankVirtual
)

// after is how much later an address of the sixth version comes: it is long to type, and
// makes a larger picture.
const after6 = 5

// networks are those that can be told by their addresses.
var networks = []struct {
	of        netip.Prefix
	only      string // the interface that it has to be on; empty: any
	what      string
	isHotspot bool
}{
	{netip.MustParsePrefix("192.168.137.0/24"), "", "this laptop’s hotspot", true},
	{netip.MustParsePrefix("192.168.2.0/24"), "bridge100", "this laptop’s hotspot", true},
	{netip.MustParsePrefix("10.42.0.0/24"), "", "this laptop’s hotspot", true},
	{netip.MustParsePrefix("172.20.10.0/28"), "", "an iPhone’s hotspot", false},
	{netip.MustParsePrefix("192.168.43.0/24"), "", "an Android phone’s hotspot", false},
	{netip.MustParsePrefix("192.168.49.0/24"), "", "Wi-Fi Direct", false},
}

var (
	carriers = netip.MustParsePrefix("100.64.0.0/10")
	// virtual are how the names of interfaces begin that lead to no phone.
	virtual = []string{
		"docker", "br-", "veth", "virbr", "vmnet", "vboxnet", "utun", "tun", "tap", "wg", "tailscale", "zt", "vethernet", "wsl", "cni",
		"podman", "ppp", "ipsec", "llw", "awdl", "anpi",
	}
)

// What the rest are called.
const (
	whatNetwork    = "this network"
	whatPublic     = "a public address: strangers may reach it, and some browsers warn"
	whatUnassigned = "no address was given out here"
	whatCarrier    = "a tunnel, or a carrier’s network: phones seldom reach it"
	whatVirtual    = "a network inside this laptop: phones do not reach it"
)

// Rank puts the addresses first under which phones in the room are likeliest to reach the
// laptop. Those that no browser could take are left out.
func Rank(all []Address, route netip.Addr) []Address {
	var ranked []Address
	for _, a := range all {
		a.IP = a.IP.Unmap()
		if !a.IP.IsValid() || a.IP.IsLoopback() || a.IP.IsUnspecified() || a.IP.IsMulticast() || a.IP.Is6() && a.IP.IsLinkLocalUnicast() {
			continue // fe80:: needs a zone, which no browser takes
		}
		a.rank, a.What = rankOf(a, route)
		if a.IP.Is6() {
			a.rank += after6
		}
		ranked = append(ranked, a)
	}
	slices.SortStableFunc(ranked, func(a, b Address) int { return a.rank - b.rank })
	return ranked
}

func rankOf(a Address, route netip.Addr) (rank int, what string) {
	name := strings.ToLower(a.Interface)
	if slices.ContainsFunc(virtual, func(begins string) bool { return strings.HasPrefix(name, begins) }) {
		return rankVirtual, whatVirtual
	}
	what = whatNetwork
	for _, n := range networks {
		if n.of.Contains(a.IP) && (n.only == "" || n.only == name) {
			if what = n.what; n.isHotspot && a.IP != route { // a laptop that shares its network is not on it
				return rankHotspot, what
			}
		}
	}
	switch {
	case a.IP.IsLinkLocalUnicast():
		return rankUnassigned, whatUnassigned
	case carriers.Contains(a.IP):
		return rankCarrier, whatCarrier
	case !a.IP.IsPrivate():
		return rankPublic, whatPublic
	case a.IP == route:
		return rankRoute, what
	}
	return rankPrivate, what
}

// Addresses are those of the laptop now, ranked.
func Addresses() ([]Address, error) {
	interfaces, err := net.Interfaces()
	if err != nil {
		return nil, err
	}
	var all []Address
	for _, i := range interfaces {
		if i.Flags&net.FlagUp == 0 {
			continue
		}
		addresses, err := i.Addrs()
		if err != nil {
			continue // it has gone meanwhile
		}
		for _, one := range addresses {
			if prefix, err := netip.ParsePrefix(one.String()); err == nil {
				all = append(all, Address{IP: prefix.Addr(), Interface: i.Name})
			}
		}
	}
	return Rank(all, routed()), nil
}

// routed is the address from which this laptop reaches others. Nothing is sent to find out.
func routed() netip.Addr {
	conn, err := net.Dial("udp", "192.0.2.1:9") // an address that is nobody's (RFC 5737)
	if err != nil {
		return netip.Addr{}
	}
	defer conn.Close()
	at, err := netip.ParseAddrPort(conn.LocalAddr().String())
	if err != nil {
		return netip.Addr{}
	}
	return at.Addr()
}
