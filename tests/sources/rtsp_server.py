"""An RTSP server for tests, run by the system's own Python, which has GStreamer: `rtsp_server.py PORT [USER PASSWORD]`.

Prints one line when it listens, at rtsp://127.0.0.1:PORT/wall.
"""

import sys

import gi

gi.require_version("Gst", "1.0")
gi.require_version("GstRtspServer", "1.0")
from gi.repository import GLib, Gst, GstRtspServer  # noqa: E402 - only after the versions were named

PICTURES = (
    "( videotestsrc is-live=true pattern=ball ! video/x-raw,width=320,height=240,framerate=30/1"
    " ! openh264enc gop-size=15 ! h264parse ! rtph264pay name=pay0 config-interval=-1 )"
)

Gst.init(None)
server = GstRtspServer.RTSPServer.new()
server.set_address("127.0.0.1")
server.set_service(sys.argv[1])
factory = GstRtspServer.RTSPMediaFactory.new()
factory.set_launch(PICTURES)
factory.set_shared(True)
if len(sys.argv) > 2:
    user, password = sys.argv[2:4]
    guard = GstRtspServer.RTSPAuth()
    token = GstRtspServer.RTSPToken()
    token.set_string(GstRtspServer.RTSP_TOKEN_MEDIA_FACTORY_ROLE, "guest")
    guard.add_basic(GstRtspServer.RTSPAuth.make_basic(user, password), token)
    server.set_auth(guard)
    factory.add_role_from_structure(
        Gst.Structure.new_from_string("guest, media.factory.access=true, media.factory.construct=true")
    )
server.get_mount_points().add_factory("/wall", factory)
if server.attach(None) == 0:
    sys.exit("the port is taken")
print("listening", flush=True)
GLib.MainLoop().run()
