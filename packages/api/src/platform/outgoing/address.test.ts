import { expect, test } from "@jest/globals";
import { isAllowed, literalAddress } from "./address.js";

test.each([
  ["loopback", ["127.0.0.1", "127.9.9.9", "::1"]],
  ["private", ["10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "fc00::1", "fd12:3456::1"]],
  ["link-local, metadata services among them", ["169.254.169.254", "fe80::1", "fd00:ec2::254"]],
  ["shared and carrier-grade", ["100.64.0.1"]],
  ["unspecified, broadcast, multicast", ["0.0.0.0", "0.1.2.3", "255.255.255.255", "224.0.0.1", "::", "ff02::1"]],
  [
    "documentation, benchmarking, reserved",
    ["192.0.2.1", "198.51.100.1", "203.0.113.1", "198.18.0.1", "240.0.0.1", "2001:db8::1", "192.0.0.1"],
  ],
  ["IPv4 that is mapped", ["::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:8.8.8.8", "::ffff:7f00:1"]],
  ["NAT64, 6to4, Teredo", ["64:ff9b::7f00:1", "64:ff9b::808:808", "2002:7f00:1::", "2002:808:808::1", "2001::1"]],
  ["no address", ["", "localhost", "example.com", "1.2.3", "127.1"]],
])("%s is not connected to", (_what, addresses) => {
  expect(addresses.filter((address) => isAllowed(address, []))).toEqual([]);
});

test("the public Internet is, and what the operator has opened", () => {
  expect(["1.1.1.1", "8.8.8.8", "203.119.206.1", "2606:4700::1111", "240e::1"].filter((address) => !isAllowed(address, []))).toEqual([]);
  const open = ["10.8.0.0/16", "fd00:8::/32", "127.0.0.1"];
  expect(["10.8.3.4", "fd00:8::1", "127.0.0.1", "::ffff:10.8.0.1"].filter((address) => !isAllowed(address, open))).toEqual([]);
  expect(["10.9.0.1", "127.0.0.2", "fd00:9::1", "::1"].filter((address) => isAllowed(address, open))).toEqual([]);
});

test("an address in a URL is found in whatever form it is written", () => {
  const literal = (text: string) => literalAddress(new URL(text));
  expect(
    ["https://2130706433/", "https://0x7f.1/", "https://127.1/", "https://[::ffff:127.0.0.1]/x", "https://a.example/"].map(literal),
  ).toEqual(["127.0.0.1", "127.0.0.1", "127.0.0.1", "::ffff:7f00:1", null]);
});
