// Wine 8 has a findstr.exe that finds nothing. This one knows what wfbs-collect.cmd uses: /i /r /c:"..." FILE, with
// findstr's own expressions (^ * [] and the backslash), so that the script can be tested under Wine.
#include <cstdio>
#include <fstream>
#include <iostream>
#include <regex>
#include <string>
#include <vector>

int main(int argc, char *argv[])
{
    std::vector<std::regex> expressions;
    std::string file;
    auto flags = std::regex::ECMAScript;
    for (int i = 1; i < argc; ++i) {
        const std::string argument = argv[i];
        if (argument == "/i") {
            flags |= std::regex::icase;
        } else if (argument.rfind("/c:", 0) == 0) {
            expressions.emplace_back(argument.substr(3), flags);
        } else if (argument != "/r") {
            file = argument;
        }
    }
    std::ifstream input(file, std::ios::binary);
    if (!input) {
        std::cerr << "FINDSTR: Cannot open " << file << '\n';
        return 1;
    }
    bool found = false;
    for (std::string line; std::getline(input, line);) {
        if (!line.empty() && line.back() == '\r') {
            line.pop_back();
        }
        for (const std::regex &expression : expressions) {
            if (std::regex_search(line, expression)) {
                std::fwrite(line.data(), 1, line.size(), stdout);
                std::fputs("\n", stdout);
                found = true;
                break;
            }
        }
    }
    return found ? 0 : 1;
}
