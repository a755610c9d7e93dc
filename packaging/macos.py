"""macOS: the properties of the .app, and the .dmg around it."""

import subprocess
from pathlib import Path
from typing import Any

import release

ENTITLEMENTS = release.HERE / "macos" / "entitlements.plist"
_CAMERA = "CrackView shows the camera's picture and marks the cracks in it. The picture stays on this machine."


def info() -> dict[str, Any]:
    """Return the entries of Info.plist beside PyInstaller's own."""
    return {
        "CFBundleDisplayName": "CrackView",
        "CFBundleShortVersionString": release.version(),
        "CFBundleVersion": release.version(),
        "LSApplicationCategoryType": "public.app-category.graphics-design",
        "LSMinimumSystemVersion": "13.0",
        "NSCameraUsageDescription": _CAMERA,
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": "The CrackView authors, MIT licence",
        "NSLocalNetworkUsageDescription": "CrackView plays the streams of cameras in this network that you name.",
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": "io.github.crackview.inspection",
                "UTTypeDescription": "CrackView inspection",
                "UTTypeConformsTo": ["public.data"],
                "UTTypeTagSpecification": {"public.filename-extension": ["crackview"]},
            }
        ],
        "CFBundleDocumentTypes": [
            _opens("CrackView inspection", "Editor", "io.github.crackview.inspection"),
            _opens("Photo", "Viewer", "public.image"),
            _opens("Video", "Viewer", "public.movie"),
        ],
    }


def _opens(name: str, role: str, kind: str) -> dict[str, Any]:
    rank = "Owner" if role == "Editor" else "Alternate"
    return {"CFBundleTypeName": name, "CFBundleTypeRole": role, "LSHandlerRank": rank, "LSItemContentTypes": [kind]}


def sign(app: Path) -> None:
    """Sign the .app for this machine alone (ad hoc), with the entitlements; who publishes it signs it with a name."""
    command = [
        "codesign",
        "--force",
        "--deep",
        "--options",
        "runtime",
        "--entitlements",
        ENTITLEMENTS,
        "--sign",
        "-",
        app,
    ]
    subprocess.run(command, check=True)


def dmg(app: Path, target: Path) -> Path:
    """Put the .app into a .dmg beside a link to Applications."""
    folder = app.parent / "dmg"
    folder.mkdir()
    app.rename(folder / app.name)
    (folder / "Applications").symlink_to("/Applications")
    command = ["hdiutil", "create", "-volname", "CrackView", "-srcfolder", folder, "-ov", "-format", "UDZO", target]
    subprocess.run(command, check=True)
    (folder / app.name).rename(app)
    return target
