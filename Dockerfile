# Builds without a database (.sqlx is committed), runs without a shell's help and without root.
FROM rust:1.95-bookworm AS build
WORKDIR /src
COPY . .
RUN cargo build --release --locked --bin filiera

FROM debian:bookworm-slim
RUN useradd --system --uid 10001 --create-home --home-dir /var/lib/filiera filiera
COPY --from=build /src/target/release/filiera /usr/local/bin/filiera
COPY LICENSE NOTICE /usr/share/doc/filiera/
USER filiera
WORKDIR /var/lib/filiera
ENV FILIERA_ENV=production FILIERA_LISTEN=0.0.0.0:8080 FILIERA_DATA=/var/lib/filiera
EXPOSE 8080
# The slim image has no HTTP client; bash can speak to a socket. The host must be an address of a machine.
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/ready HTTP/1.1\\r\\nHost: 127.0.0.1\\r\\nConnection: close\\r\\n\\r\\n' >&3 && read -r line <&3 && [[ $line == *' 200 '* ]]"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["filiera"]
CMD ["serve"]
