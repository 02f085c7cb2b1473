#!/bin/sh
echo "Hello from the pipeline, built on $(cat /built-on)"
