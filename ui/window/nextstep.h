#pragma once

#include "view.h"

#include <QCoreApplication>

namespace portcheck {

/// What a click can start. Every part of the window emits one; only WindowActions knows how it is done.
enum class WindowAction {
    None,
    GoTo,
    CheckAgain,
    Cancel,
    CheckThisComputer,
    ChooseInstallFolder,
    OpenFiles,
    OpenFolder,
    OpenReport,
    CompareReports,
    CollectForSupport,
    ShowInputs, ///< what each given file was taken for
    ShowSample,
    ExportReport,
    CopyResult,
    CopyFirewallRequest,
    CopyPicture,
    SavePicture,
    SaveAllPictures,
    ShowAliases,
    ShowNames,
    SpeakJapanese,
    SpeakEnglish,
    LookLikeWindows,
    LookLight,
    LookDark,
    ShowGlossary,
    ShowAbout,
    AskHost, ///< another computer over the network, or this one again
    AskLoginPage, ///< also ask for the console's login page
    // The steps by hand.
    OpenConsole,
    ShowIniInFolder,
    OpenIni,
    CopyKeyPath,
    StartRegistryEditor,
    OpenPluginFolder,
};

struct NextStep
{
    WindowAction action = WindowAction::None;
    Destination destination = {}; ///< for GoTo
    QString label = {}; ///< of the button; empty = no button
    QString host = {}; ///< for AskHost: name or address; empty = this computer
};

/// Of a check that has ended: done only while View::isReady().
[[nodiscard]] bool needsResult(WindowAction action);

/// Decides what the one button beside a verdict or a finding does. Pure; words by tr().
class NextSteps
{
    Q_DECLARE_TR_FUNCTIONS(portcheck::NextSteps)

public:
    /// The one next step for the whole.
    [[nodiscard]] static NextStep forVerdict(const View &view, int findingIndex);
    /// Where a finding leads; action None when there is nothing to go to.
    [[nodiscard]] static NextStep forFinding(const View &view, const Finding &finding);
    [[nodiscard]] static NextStep toTab(TabId tab, std::optional<PortRole> role = {});
};

} // namespace portcheck
