"""What of torch goes into a bundle: the libraries that it loads; its modules are found by their imports.

The hook that comes with PyInstaller takes every module with its source, tests, headers and tools: half as much again.
"""

from pathlib import Path

from PyInstaller.utils.hooks import get_package_paths

_TORCH = Path(get_package_paths("torch")[1])
_TESTS = ("libtorchbind_test", "libjitbackend_test", "libbackend_with_compiler", "libaoti_custom_ops")

binaries = [
    (str(library), "torch/lib")
    for pattern in ("*.so*", "*.dylib", "*.dll")
    for library in (_TORCH / "lib").glob(pattern)
    if not library.name.startswith(_TESTS)
]
# torch refuses to start without this small program, though nothing here shares tensors between processes.
binaries += [(str(tool), "torch/bin") for tool in (_TORCH / "bin").glob("torch_shm_manager*")]
# These read their own source while they are imported.
_READ_THEMSELVES = (
    "torch._decomp.decompositions_for_jvp", "torch._export.config", "torch._functorch.config",
    "torch.compiler.config", "torch.distributed.config", "torch.functional", "torch.fx.experimental._config",
    "torch.nn.functional", "torch.nn.modules.rnn", "torch.utils.serialization.config",
)  # fmt: skip
module_collection_mode = dict.fromkeys(_READ_THEMSELVES, "pyz+py")
