// Words around machines and networks.
export const network = {
  network:
    'ip ip_address ipaddr ipv4 ipv6 server host hostname gateway dns router subnet vpn firewall ssh endpoint bastion proxy mac client_ip remote_addr',
};
