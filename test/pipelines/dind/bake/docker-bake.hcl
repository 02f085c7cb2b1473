variable "CI_REGISTRY_IMAGE" {}
variable "TAG" { default = "latest" }

group "default" {
  targets = ["api", "worker"]
}

target "api" {
  target = "api"
  tags   = ["${CI_REGISTRY_IMAGE}/api:${TAG}"]
}

target "worker" {
  target = "worker"
  tags   = ["${CI_REGISTRY_IMAGE}/worker:${TAG}"]
}
