import { dedent } from './dedent.ts'

/** Blueprints that are right with toolkit v1.49.0 and use what changed up to v1.95.0. */
export const upgradeBlueprints: Readonly<Record<string, string>> = {
  storage: dedent`
    blueprint_name: storage
    vars: {project_id: p, deployment_name: storage, region: r, zone: r-a}
    deployment_groups:
    - group: primary
      modules:
      - {id: network, source: modules/network/vpc}
      - {id: home, source: modules/file-system/filestore, use: [network], outputs: [capacity_gb]}
      - id: scratch
        source: modules/file-system/filestore
        use: [network]
        settings: {filestore_tier: BASIC_SSD, size_gb: 2560, local_mount: /scratch}
      - {id: bucket, source: community/modules/file-system/cloud-storage-bucket}
      - id: reader
        source: modules/compute/vm-instance
        use: [network, home, bucket]
        settings:
          name_prefix: reader-$(scratch.capacity_gb)
          placement_policy: {vm_count: 1}
      - {id: server, source: community/modules/file-system/nfs-server, use: [network]}
  `,
  slurm: dedent`
    blueprint_name: slurm
    vars: {project_id: p, deployment_name: slurm, region: r, zone: r-a}
    deployment_groups:
    - group: primary
      modules:
      - {id: network, source: modules/network/vpc}
      - id: nodes
        source: community/modules/compute/schedmd-slurm-gcp-v6-nodeset
        use: [network]
        settings:
          additional_disks: []
      - {id: queue, source: community/modules/compute/schedmd-slurm-gcp-v6-partition, use: [nodes], settings: {partition_name: q}}
      - {id: login, source: community/modules/scheduler/schedmd-slurm-gcp-v6-login, use: [network]}
      - id: controller
        source: community/modules/scheduler/schedmd-slurm-gcp-v6-controller
        use: [network, queue, login]
        settings: {cloud_parameters: {resume_rate: 1}}
      - {id: accounts, source: community/modules/database/slurm-cloudsql-federation, use: [network], settings: {sql_instance_name: s, tier: t}}
  `,
  kubernetes: dedent`
    blueprint_name: kubernetes
    vars: {project_id: p, deployment_name: kubernetes, region: r, zone: r-a}
    deployment_groups:
    - group: primary
      modules:
      - {id: network, source: modules/network/vpc}
      - {id: cluster, source: modules/scheduler/gke-cluster, use: [network], settings: {maintenance_exclusions: []}}
      - {id: pool, source: modules/compute/gke-node-pool, use: [cluster]}
      - {id: files, source: modules/file-system/filestore, use: [network]}
      - {id: volume, source: modules/file-system/gke-persistent-volume, use: [files, cluster]}
      - {id: share, source: modules/file-system/pre-existing-network-storage, settings: {server_ip: a, remote_mount: /b}}
      - id: bucket
        source: modules/file-system/gke-persistent-volume
        use: [share, cluster]
        settings: {capacity_gb: 10, gcs_bucket_name: b}
      - id: fixed
        source: modules/file-system/gke-persistent-volume
        use: [files, cluster]
        settings: {capacity_gb: 1024}
      - id: job
        source: modules/compute/gke-job-template
        use: [pool, volume]
        settings: {name: job, random_name_sufix: false}
      - {id: apply, source: modules/management/kubectl-apply, use: [cluster], settings: {kueue: {install: true}}}
  `,
  pbspro: dedent`
    blueprint_name: pbspro
    vars: {project_id: p, deployment_name: pbspro, region: r, zone: r-a}
    deployment_groups:
    - group: primary
      modules:
      - {id: network, source: modules/network/pre-existing-vpc}
      - {id: peering, source: community/modules/network/private-service-access, use: [network]}
      - {id: account, source: community/modules/project/service-account, settings: {name: pbs, project_roles: [compute.admin]}}
      - {id: packages, source: community/modules/scripts/pbspro-preinstall, settings: {client_rpm: a, devel_rpm: b, execution_rpm: c, server_rpm: d}}
      - {id: fast, source: modules/file-system/parallelstore, use: [network, peering], settings: {size_gb: 12000}}
      - id: server
        source: community/modules/scheduler/pbspro-server
        use: [network, packages]
        settings: {client_hostname_prefix: c, execution_host_count: 1, execution_hostname_prefix: e, pbs_license_server: l}
      - id: unmoved
        source: github.com/GoogleCloudPlatform/cluster-toolkit//community/modules/project/service-account?ref=v1.49.0
        settings: {name: pinned, project_roles: []}
  `,
  machine: dedent`
    blueprint_name: machine
    vars: {project_id: p, deployment_name: machine, region: r, zone: r-a}
    deployment_groups:
    - group: primary
      modules:
      - {id: network, source: modules/network/vpc}
      - {id: fabric, source: modules/network/gpu-rdma-vpc, settings: {network_name: f, network_profile: x, subnetworks_template: {name_prefix: f, count: 8, ip_range: 10.0.0.0/9, region: r}}}
      - {id: closeness, source: modules/compute/resource-policy, settings: {name: c}}
      - {id: lustre, source: modules/file-system/managed-lustre, use: [network], settings: {name: l, local_mount: /l, remote_mount: l, private_vpc_connection_peering: p}}
      - {id: desk, source: community/modules/remote-desktop/chrome-remote-desktop, use: [network], settings: {install_nvidia_driver: false}}
  `,
}
