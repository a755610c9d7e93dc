"""A photo of any size in, a crack-probability map out."""

import os

# From 1.29 on ONNX Runtime writes an identifier of the machine and sends what it runs to its maker; its function for
# switching that off comes too late for the first message. It looks at this variable when it is loaded, after this.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
