#!/bin/sh
wget -q -O - "http://$CI_REGISTRY_USER:$CI_REGISTRY_PASSWORD@${CI_REGISTRY%:*}/v2/" && echo answered
