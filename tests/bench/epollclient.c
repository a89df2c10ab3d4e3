/* The same questions as the program's scanner, with nothing but epoll: what the network alone costs. */
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { LIMIT_MS = 3000, MAX_ANSWER = 65536 };

struct slot {
    int fd;
    int host;
    int sent;
    int size;
    double deadline;
    char answer[MAX_ANSWER + 1];
};

static double now_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static int agents, refused, silent, done;

static void host_name(int host, char *text) { sprintf(text, "127.50.%d.%d", host / 200, host % 200 + 1); }

static int open_slot(struct slot *s, int epoll, int host, int port)
{
    char name[32];
    struct sockaddr_in address = {0};
    struct epoll_event event = {0};
    host_name(host, name);
    address.sin_family = AF_INET;
    address.sin_port = htons((unsigned short)port);
    inet_pton(AF_INET, name, &address.sin_addr);
    s->fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    s->host = host;
    s->sent = s->size = 0;
    s->deadline = now_ms() + LIMIT_MS;
    if (connect(s->fd, (struct sockaddr *)&address, sizeof address) != 0 && errno != EINPROGRESS) {
        close(s->fd);
        s->fd = -1;
        refused += errno == ECONNREFUSED;
        ++done;
        return 0;
    }
    event.events = EPOLLOUT;
    event.data.ptr = s;
    epoll_ctl(epoll, EPOLL_CTL_ADD, s->fd, &event);
    return 1;
}

static void close_slot(struct slot *s)
{
    close(s->fd);
    s->fd = -1;
    ++done;
}

static void handle(struct slot *s, int epoll, int port)
{
    if (!s->sent) {
        int error = 0;
        socklen_t length = sizeof error;
        char name[32], request[256];
        struct epoll_event event = {0};
        getsockopt(s->fd, SOL_SOCKET, SO_ERROR, &error, &length);
        if (error) {
            refused += error == ECONNREFUSED;
            close_slot(s);
            return;
        }
        host_name(s->host, name);
        sprintf(request, "GET / HTTP/1.0\r\nHost: %s:%d\r\nUser-Agent: WFBS-Port-Check\r\nConnection: close\r\n\r\n", name,
                port);
        if (write(s->fd, request, strlen(request)) < 0) {
            close_slot(s);
            return;
        }
        s->sent = 1;
        s->deadline = now_ms() + LIMIT_MS;
        event.events = EPOLLIN;
        event.data.ptr = s;
        epoll_ctl(epoll, EPOLL_CTL_MOD, s->fd, &event);
        return;
    }
    ssize_t got = read(s->fd, s->answer + s->size, (size_t)(MAX_ANSWER - s->size));
    if (got > 0) {
        s->size += (int)got;
        s->answer[s->size] = 0;
    }
    if (got <= 0 || s->size == MAX_ANSWER || strstr(s->answer, "\r\n\r\n")) {
        agents += strstr(s->answer, "\r\nServer: OfficeScan Client") != NULL;
        close_slot(s);
    }
}

int main(int argc, char **argv)
{
    if (argc != 4) {
        fprintf(stderr, "usage: epollclient PORT HOSTS CONCURRENCY\n");
        return 64;
    }
    const int port = atoi(argv[1]), hosts = atoi(argv[2]), width = atoi(argv[3]);
    struct slot *slots = calloc((size_t)width, sizeof *slots);
    struct epoll_event events[256];
    const int epoll = epoll_create1(0);
    const double start = now_ms();
    int next = 0;
    for (int i = 0; i < width; ++i)
        slots[i].fd = -1;
    while (done < hosts) {
        double first = now_ms() + LIMIT_MS;
        for (int i = 0; i < width; ++i) {
            while (slots[i].fd < 0 && next < hosts && !open_slot(&slots[i], epoll, next++, port)) { }
            if (slots[i].fd >= 0 && slots[i].deadline < first)
                first = slots[i].deadline;
        }
        double wait = first - now_ms();
        const int count = epoll_wait(epoll, events, 256, wait > 0 ? (int)wait + 1 : 0);
        for (int i = 0; i < count; ++i)
            handle(events[i].data.ptr, epoll, port);
        for (int i = 0; i < width; ++i) {
            if (slots[i].fd >= 0 && slots[i].deadline <= now_ms()) {
                ++silent;
                close_slot(&slots[i]);
            }
        }
    }
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    printf("%-10s %9.1f ms  %7ld KiB peak  cpu %6.1f ms  agents %d  refused %d  no answer %d\n", "bare epoll",
           now_ms() - start, usage.ru_maxrss,
           (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e3
               + (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e3,
           agents, refused, silent);
    free(slots);
    return 0;
}
