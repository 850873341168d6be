packer {
  required_version = ">= 1.15.3, < 2.0.0"

  required_plugins {
    googlecompute = {
      source  = "github.com/hashicorp/googlecompute"
      version = "~> 1.2.5"
    }
  }
}
