# The command as an image, made of what is in this repository alone:
#
#   docker build -t gitlab-dind .
#   docker run --rm -v /var/run/docker.sock:/var/run/docker.sock -v "$PWD:$PWD" -w "$PWD" gitlab-dind run
#
# The base image has Git, so that nothing is fetched beside it. Another one needs Node 20 or newer, and Git.
ARG BASE=node:24-bookworm
FROM ${BASE}
RUN git --version
COPY LICENSE /opt/gitlab-dind/
COPY bin /opt/gitlab-dind/bin
COPY dist /opt/gitlab-dind/dist
RUN ln -s /opt/gitlab-dind/bin/gitlab-dind.mjs /usr/local/bin/gitlab-dind && gitlab-dind --version
ENTRYPOINT ["gitlab-dind"]
