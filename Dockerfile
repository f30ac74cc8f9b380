# Two images of one build:
#   docker build --target dashboard -t reelmill-dashboard:0.1.0 .
#   docker build --target worker -t reelmill-worker:0.1.0 .
# linux/amd64 only, like the bundled ffmpeg.

FROM --platform=linux/amd64 maven:3.9.16-eclipse-temurin-25-noble AS build
WORKDIR /src
COPY . .
RUN mvn -B -ntp -pl standalone -am package -Dmaven.test.skip=true -Dspotless.check.skip=true -Djacoco.skip=true

FROM --platform=linux/amd64 eclipse-temurin:25.0.3_9-jre-noble AS program
RUN groupadd --gid 10001 reelmill \
 && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin reelmill \
 && install -d -o 10001 -g 10001 /data
COPY --chmod=755 docker/healthy /usr/local/bin/healthy
ENV LANG=C.UTF-8 SERVER_PORT=8080
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=3 CMD ["healthy"]

# Unpacked where it will run: which desktop libraries are missing depends on the image.
FROM program AS ffmpeg
COPY --from=build /src/standalone/target/reelmill.jar /tmp/reelmill.jar
RUN REELMILL_CACHE=/opt/programs java -jar /tmp/reelmill.jar ffmpeg

FROM program AS dashboard
COPY --from=build /src/dashboard/target/reelmill-dashboard.jar /app/reelmill.jar
USER 10001:10001
ENV REELMILL_DATA=/data
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-jar", "/app/reelmill.jar"]

# ffmpeg needs most of the memory, so the heap has a fixed size; and the processors, so the collector is the plainest and
# the second compiler is left out, whose work a program that mostly waits for ffmpeg does not win back.
FROM program AS worker
COPY --from=ffmpeg /opt/programs /opt/programs
COPY --from=build /src/worker/target/reelmill-worker.jar /app/reelmill.jar
RUN ln -s /opt/programs/ffmpeg-*/bin /opt/ffmpeg && /opt/ffmpeg/ffmpeg -version
USER 10001:10001
ENV REELMILL_DATA=/data REELMILL_FFMPEG=/opt/ffmpeg
ENTRYPOINT ["java", "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError", "-jar", "/app/reelmill.jar"]
