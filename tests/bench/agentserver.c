/* Many computers on loopback addresses: of every ten the first `answering` answer as the product's agent does,
   the next `silent` never accept (their backlog is full), the rest refuse. Prints the port, then serves until killed. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

static const char answer[] = "HTTP/1.0 400 Bad Request\r\nServer: OfficeScan Client\r\nContent-Type: text/plain\r\n"
                             "Accept-Ranges: bytes\r\nContent-Length: 4\r\n\r\nFail";

static struct sockaddr_in address_of(int host, int port)
{
    char name[32];
    struct sockaddr_in address = {0};
    sprintf(name, "127.50.%d.%d", host / 200, host % 200 + 1);
    address.sin_family = AF_INET;
    address.sin_port = htons((unsigned short)port);
    inet_pton(AF_INET, name, &address.sin_addr);
    return address;
}

int main(int argc, char **argv)
{
    if (argc != 4) {
        fprintf(stderr, "usage: agentserver HOSTS ANSWERING SILENT   (the last two of every ten)\n");
        return 64;
    }
    const int hosts = atoi(argv[1]), answering = atoi(argv[2]), silent = atoi(argv[3]);
    struct rlimit limit = {65536, 65536};
    setrlimit(RLIMIT_NOFILE, &limit);
    const int epoll = epoll_create1(0);
    int port = 0;
    char *listening = calloc(1 << 20, 1);
    for (int host = 0; host < hosts; ++host) {
        const int kind = host % 10;
        if (kind >= answering + silent)
            continue;
        const int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
        struct sockaddr_in address = address_of(host, port);
        if (bind(fd, (struct sockaddr *)&address, sizeof address) != 0
            || listen(fd, kind < answering ? 1024 : 0) != 0) {
            perror("agentserver");
            return 1;
        }
        if (port == 0) {
            socklen_t size = sizeof address;
            getsockname(fd, (struct sockaddr *)&address, &size);
            port = ntohs(address.sin_port);
        }
        if (kind < answering) {
            struct epoll_event event = {.events = EPOLLIN, .data.fd = fd};
            listening[fd] = 1;
            epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &event);
        } else {
            for (int i = 0; i < 4; ++i) {
                const int filler = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
                struct sockaddr_in target = address_of(host, port);
                (void)!connect(filler, (struct sockaddr *)&target, sizeof target);
            }
        }
    }
    printf("%d\n", port);
    fflush(stdout);
    for (;;) {
        struct epoll_event events[256];
        const int count = epoll_wait(epoll, events, 256, -1);
        for (int i = 0; i < count; ++i) {
            const int fd = events[i].data.fd;
            if (listening[fd]) {
                int peer;
                while ((peer = accept4(fd, NULL, NULL, SOCK_NONBLOCK)) >= 0) {
                    struct epoll_event event = {.events = EPOLLIN, .data.fd = peer};
                    listening[peer] = 0;
                    epoll_ctl(epoll, EPOLL_CTL_ADD, peer, &event);
                }
                continue;
            }
            char request[4096];
            if (read(fd, request, sizeof request) > 0)
                (void)!write(fd, answer, sizeof answer - 1);
            close(fd);
        }
    }
}
