#pragma once

#include <QObject>

#include <functional>
#include <memory>

namespace portcheck::test {

using TestFactory = std::function<std::unique_ptr<QObject>()>;

/// Called before main() by PORTCHECK_TEST; the runner finds a class by its file's name.
bool registerTest(const char *name, TestFactory factory);

} // namespace portcheck::test

/// At the end of tst_x.cpp, before including its .moc: PORTCHECK_TEST(TstX, "tst_x")
#define PORTCHECK_TEST(Class, name) \
    [[maybe_unused]] static const bool kRegistered##Class = \
        portcheck::test::registerTest(name, [] { return std::unique_ptr<QObject>(new Class); });
