/**
 * Settings of a cluster on one machine: three PostgreSQL nodes led by Patroni over etcd, and a proxy that finds the primary and shares
 * the work among the processes of the service. What an office would write, with ports of the loopback.
 *
 * Imports: node.
 */

import { join } from 'node:path';

export interface ClusterPlan {
  readonly folder: string;
  /** First of 100 free ports. */
  readonly base: number;
  /** false: the control run, in which a primary does not wait for its copies. */
  readonly synchronous: boolean;
  readonly programs: string;
}

export const nodes = [0, 1, 2] as const;
export const nodeName = (node: number): string => `node${node}`;
export const dataFolder = ({ folder }: ClusterPlan, node: number): string => join(folder, nodeName(node), 'data');
export const ports = ({ base }: Pick<ClusterPlan, 'base'>) => ({
  etcd: base, etcdPeer: base + 1, database: base + 10, web: base + 11,
  postgres: (node: number) => base + 20 + node,
  patroni: (node: number) => base + 30 + node,
  service: (one: number) => base + 40 + one,
});
/** Seconds after which a silent primary has lost its post. */
export const leaseSeconds = 6;
/** Of a cluster that lives for minutes and listens on the loopback alone. */
export const passwords = { superuser: 'superuser-of-a-test', copies: 'copies-of-a-test', rewind: 'rewind-of-a-test' };

export function patroniSettings(plan: ClusterPlan, node: number): string {
  const at = ports(plan);
  return `
scope: kaoping
name: ${nodeName(node)}
restapi: { listen: '127.0.0.1:${at.patroni(node)}', connect_address: '127.0.0.1:${at.patroni(node)}' }
# the v2 interface: Patroni 3.0.2 loses acknowledged writes over v3 when a primary is frozen and comes back
etcd: { hosts: '127.0.0.1:${at.etcd}' }
bootstrap:
  dcs:
    ttl: ${leaseSeconds}
    loop_wait: 1
    retry_timeout: 2
    maximum_lag_on_failover: 1048576
    synchronous_mode: ${plan.synchronous}
    # writes stop rather than be acknowledged by one machine alone
    synchronous_mode_strict: ${plan.synchronous}
    failsafe_mode: true
    postgresql:
      use_pg_rewind: true
      use_slots: true
      parameters:
        max_connections: 60
        shared_buffers: 32MB
        wal_keep_size: 128MB
        max_wal_senders: 8
        wal_log_hints: 'on'
        synchronous_commit: 'on'
        wal_receiver_status_interval: 1s
        tcp_keepalives_idle: 5
  initdb: [ { encoding: UTF8 }, { locale: C.UTF-8 }, data-checksums ]
  pg_hba:
  - host replication replicator 127.0.0.1/32 scram-sha-256
  - host all all 127.0.0.1/32 scram-sha-256
postgresql:
  listen: 127.0.0.1:${at.postgres(node)}
  connect_address: 127.0.0.1:${at.postgres(node)}
  data_dir: ${dataFolder(plan, node)}
  bin_dir: ${plan.programs}
  pgpass: ${join(plan.folder, nodeName(node), 'pgpass')}
  authentication:
    superuser: { username: postgres, password: ${passwords.superuser} }
    replication: { username: replicator, password: ${passwords.copies} }
    rewind: { username: rewinder, password: ${passwords.rewind} }
  parameters: { unix_socket_directories: '${join(plan.folder, nodeName(node))}' }
`;
}

/** Lines to a node that is no longer the primary are cut, or a frozen one would hold them for ever. */
export function proxySettings(plan: ClusterPlan): string {
  const at = ports(plan);
  return `
global
  maxconn 400
defaults
  timeout connect 1s
  timeout check 1s
  timeout client 1h
  timeout server 1h
  retries 2

listen database
  mode tcp
  bind 127.0.0.1:${at.database}
  option httpchk OPTIONS /primary
  http-check expect status 200
  default-server inter 500ms fastinter 200ms fall 2 rise 1 on-marked-down shutdown-sessions
${nodes.map((node) => `  server ${nodeName(node)} 127.0.0.1:${at.postgres(node)} check port ${at.patroni(node)}`).join('\n')}

listen web
  mode http
  bind 127.0.0.1:${at.web}
  option httpchk
  http-check send meth GET uri /healthz ver HTTP/1.1 hdr Host 127.0.0.1
  http-check expect status 200
  option redispatch 1
  retry-on conn-failure
  default-server inter 300ms fall 2 rise 1
${[0, 1].map((one) => `  server service${one} 127.0.0.1:${at.service(one)} check`).join('\n')}
`;
}
