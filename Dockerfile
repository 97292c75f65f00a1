FROM python:3.13-slim AS build
WORKDIR /source
COPY requirements.txt requirements-build.txt ./
RUN python -m venv /opt/nettverksbot \
    && python -m venv /opt/uv \
    && /opt/uv/bin/pip install --quiet "$(sed -n 's/^\(uv==[^ ]*\).*/\1/p' requirements.txt)" \
    && /opt/uv/bin/uv pip install --compile-bytecode --python /opt/nettverksbot/bin/python --require-hashes -r requirements.txt
COPY . .
RUN /opt/uv/bin/uv pip install --compile-bytecode --python /opt/nettverksbot/bin/python --no-deps \
    --build-constraints requirements-build.txt .

FROM python:3.13-slim
RUN useradd --system --uid 10001 --no-create-home nettverksbot \
    && install -d -o nettverksbot -g nettverksbot -m 0700 /data
COPY --from=build /opt/nettverksbot /opt/nettverksbot
ENV PATH=/opt/nettverksbot/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    NETTVERKSBOT_DATA_DIR=/data
USER nettverksbot
WORKDIR /data
VOLUME /data
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s CMD ["nettverksbot", "healthcheck"]
ENTRYPOINT ["nettverksbot"]
CMD ["run"]
