locals {
  # Names. A fixed name builds once; a family gets a new, time-stamped image with each build.
  family = var.image_family == null ? var.deployment_name : var.image_family
  stamp  = formatdate("YYYYMMDD't'hhmmss'z'", timestamp())
  name   = var.image_name == null ? "${local.family}-${local.stamp}" : var.image_name

  builder = "packer-${substr(uuidv4(), 0, 6)}"
  labels  = merge(var.labels == null ? {} : var.labels, { ghpc_module = "custom-image", ghpc_role = "packer" })

  # Way in. Only scripts that are carried to the builder need a login; a startup script does not.
  needs_ssh    = length(var.shell_scripts) + length(var.ansible_playbooks) > 0
  needs_winrm  = length(var.windows_startup_ps1) > 0
  derived      = local.needs_ssh ? "ssh" : (local.needs_winrm ? "winrm" : "none")
  communicator = var.communicator == null ? local.derived : var.communicator
  is_winrm     = local.communicator == "winrm"
  tunnel       = var.use_iap && local.communicator != "none"
  winrm_user   = "packer_user"

  # Machine. Machines with GPUs cannot be moved while they run.
  family_of_machine = split("-", var.machine_type)[0]
  has_gpu           = var.accelerator_type != null || contains(["a2", "g2"], local.family_of_machine)
  maintenance       = var.on_host_maintenance == null ? (local.has_gpu ? "TERMINATE" : "MIGRATE") : var.on_host_maintenance
  accelerator       = var.accelerator_type == null ? null : "projects/${var.project_id}/zones/${var.zone}/acceleratorTypes/${var.accelerator_type}"

  # The account that Packer logs in with is removed before the disk becomes an image.
  login_metadata = local.is_winrm ? {
    sysprep-specialize-script-cmd = join(" & ", [
      "winrm quickconfig -quiet",
      "net user /add ${local.winrm_user}",
      "net localgroup administrators ${local.winrm_user} /add",
      "winrm set winrm/config/service/auth @{Basic=\\\"true\\\"}",
    ])
    windows-shutdown-script-cmd = "net user /delete ${local.winrm_user}"
    } : {
    block-project-ssh-keys = "TRUE"
    shutdown-script = join("\n", [
      "#!/bin/bash",
      "sed -i '/${var.ssh_username}/d' /var/lib/google/google_users",
      "userdel -r ${var.ssh_username}",
    ])
  }
  startup_metadata = var.startup_script == null ? {} : { startup-script = var.startup_script }
  metadata         = merge(local.login_metadata, var.metadata, local.startup_metadata)

  endpoints = var.compute_endpoint_version == null ? {} : {
    compute = "https://www.googleapis.com/compute/${var.compute_endpoint_version}/"
  }
}

source "googlecompute" "image" {
  project_id              = var.project_id
  zone                    = var.zone
  region                  = var.region
  source_image            = var.source_image
  source_image_family     = var.source_image_family
  source_image_project_id = var.source_image_project_id

  image_name              = local.name
  image_family            = local.family
  image_labels            = local.labels
  image_licenses          = var.image_licenses
  image_storage_locations = var.image_storage_locations

  instance_name               = local.builder
  machine_type                = var.machine_type
  accelerator_type            = local.accelerator
  accelerator_count           = var.accelerator_count
  on_host_maintenance         = local.maintenance
  disk_size                   = var.disk_size
  disk_type                   = var.disk_type
  labels                      = local.labels
  enable_integrity_monitoring = var.enable_shielded_vm && var.shielded_instance_config.enable_integrity_monitoring
  enable_secure_boot          = var.enable_shielded_vm && var.shielded_instance_config.enable_secure_boot
  enable_vtpm                 = var.enable_shielded_vm && var.shielded_instance_config.enable_vtpm

  subnetwork            = var.subnetwork_name
  network_project_id    = var.network_project_id
  omit_external_ip      = var.omit_external_ip
  use_internal_ip       = var.omit_external_ip
  tags                  = var.tags
  service_account_email = var.service_account_email
  scopes                = var.service_account_scopes
  custom_endpoints      = local.endpoints

  communicator   = local.communicator
  use_iap        = local.tunnel
  use_os_login   = var.use_os_login
  ssh_username   = var.ssh_username
  winrm_username = local.is_winrm ? local.winrm_user : null
  winrm_insecure = local.is_winrm ? true : null
  winrm_use_ssl  = local.is_winrm ? true : null

  metadata            = local.metadata
  startup_script_file = var.startup_script_file
  wrap_startup_script = var.wrap_startup_script
  state_timeout       = var.state_timeout
}

build {
  name    = var.deployment_name
  sources = ["source.googlecompute.image"]

  # Every provisioner is dynamic: without any of them the builder needs no login at all.
  dynamic "provisioner" {
    for_each = var.shell_scripts
    labels   = ["shell"]
    content {
      script          = provisioner.value
      execute_command = "sudo -H sh -c '{{ .Vars }} {{ .Path }}'"
    }
  }

  dynamic "provisioner" {
    for_each = var.windows_startup_ps1
    labels   = ["powershell"]
    content {
      inline = split("\n", provisioner.value)
    }
  }

  dynamic "provisioner" {
    for_each = local.needs_winrm ? ["generalize"] : []
    labels   = ["powershell"]
    content {
      inline = ["GCESysprep -no_shutdown"]
    }
  }

  dynamic "provisioner" {
    for_each = var.ansible_playbooks
    labels   = ["ansible-local"]
    content {
      playbook_file   = provisioner.value.playbook_file
      galaxy_file     = provisioner.value.galaxy_file
      extra_arguments = provisioner.value.extra_arguments
    }
  }

  post-processor "manifest" {
    output     = var.manifest_file
    strip_path = true
  }

  # When a build fails the builder is deleted; its log stays in Cloud Logging.
  error-cleanup-provisioner "shell-local" {
    environment_vars = [
      "BUILDER=${local.builder}",
      "GCLOUD_FOLDER=${var.gcloud_path_override == null ? "" : var.gcloud_path_override}",
      "PROJECT=${var.project_id}",
      "ZONE=${var.zone}",
    ]
    inline = [
      "PATH=\"$GCLOUD_FOLDER:$PATH\"",
      "command -v gcloud >/dev/null || exit 0",
      "id=$(gcloud compute instances describe \"$BUILDER\" --project \"$PROJECT\" --zone \"$ZONE\" --format 'value(id)')",
      "echo 'The log of the failed builder:'",
      "echo \"gcloud logging read 'resource.labels.instance_id=$id' --project $PROJECT --order asc\"",
    ]
  }
}
