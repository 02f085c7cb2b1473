FROM busybox:stable
RUN echo "tools" > /etc/tools
