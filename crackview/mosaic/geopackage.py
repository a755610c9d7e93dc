"""Findings as a GeoPackage (OGC 12-128r18, version 1.3): one layer of centre lines, and its style for QGIS and others.

A GeoPackage is an SQLite file. This is the part of the standard that lines need.
"""

import contextlib
import sqlite3
import struct
from pathlib import Path
from xml.etree import ElementTree as ET

import numpy as np
import numpy.typing as npt

from crackview import files
from crackview.export import class_looks, tables
from crackview.export.model import Sheet
from crackview.mosaic import features
from crackview.mosaic.georeference import Georeference
from crackview.mosaic.result import MosaicResult
from crackview.vision.classes import WidthClasses

LAYER = "findings"
_APPLICATION, _VERSION = 0x47504B47, 10300
_OWN_SYSTEM = 100_000
_WGS_84 = (
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],'
    'UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4326"]]'
)
_SCHEMA = """
CREATE TABLE gpkg_spatial_ref_sys (
  srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (
  table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '',
  last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (
  table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL,
  z TINYINT NOT NULL, m TINYINT NOT NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
CREATE TABLE layer_styles (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256), f_table_schema TEXT(256),
  f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT, styleSLD TEXT,
  useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30),
  update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')));
"""


def write(path: Path, result: MosaicResult, made: Sheet, place: Georeference) -> None:
    """Write it, whole or not at all; raise SaveError if it cannot be written."""
    with files.replacing(path) as temporary, contextlib.closing(sqlite3.connect(temporary)) as file:
        try:
            with file:
                _write(file, result, made, place)
        except sqlite3.Error as error:
            raise files.SaveError(
                "{path} was not saved ({reason}): choose another folder or name.", path=path, reason=error
            ) from error


def _write(file: sqlite3.Connection, result: MosaicResult, made: Sheet, place: Georeference) -> None:
    file.executescript(f"PRAGMA application_id = {_APPLICATION}; PRAGMA user_version = {_VERSION}; {_SCHEMA}")
    system = _systems(file, place)
    columns = [name for name in features.columns(result) if name != "finding"]
    kinds = {name: _kind(name) for name in columns}
    file.execute(
        f"CREATE TABLE {LAYER} (finding INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom MULTILINESTRING, "
        f"{', '.join(f'{name} {kind}' for name, kind in kinds.items())})"
    )
    file.execute(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id) VALUES (?, ?, ?, ?, ?)",
        (LAYER, "features", LAYER, made.title, system),
    )
    file.execute("INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', 'MULTILINESTRING', ?, 0, 0)", (LAYER, system))
    file.execute(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES ('layer_styles', 'attributes', 'styles')"
    )
    low, high = np.full(2, np.inf), np.full(2, -np.inf)
    marks = ", ".join("?" * (len(columns) + 2))
    for some in features.batches(features.of(result, made)):
        points, sizes = features.points(some)
        carried = place.to_map(points)
        low, high = np.minimum(low, carried.min(0)), np.maximum(high, carried.max(0))
        file.executemany(
            f"INSERT INTO {LAYER} VALUES ({marks})",  # noqa: S608 - names of our own
            [
                (each.finding.id, _geometry(lines, system), *(each.values[name] for name in columns))
                for each, lines in zip(some, features.split(carried, sizes), strict=True)
            ],
        )
    if np.isfinite(low).all():
        file.execute(
            "UPDATE gpkg_contents SET min_x = ?, min_y = ?, max_x = ?, max_y = ? WHERE table_name = ?",
            (*low.tolist(), *high.tolist(), LAYER),
        )
    file.execute(
        "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, "
        "styleQML, styleSLD, useAsDefault, description, owner) VALUES ('', '', ?, 'geom', 'width', ?, ?, 1, ?, '')",
        (LAYER, _qml(made.basis.preset), _sld(made.basis.preset), made.basis.preset.name),
    )


def _systems(file: sqlite3.Connection, place: Georeference) -> int:
    """Write the coordinate reference systems and return the number of the mosaic's."""
    rows = [
        ("Undefined Cartesian SRS", -1, "NONE", -1, "undefined", "undefined Cartesian coordinate reference system"),
        ("Undefined geographic SRS", 0, "NONE", 0, "undefined", "undefined geographic coordinate reference system"),
        ("WGS 84 geodetic", 4326, "EPSG", 4326, _WGS_84, "longitude and latitude in degrees"),
    ]
    number = -1
    if place.wkt:
        name, own = place.authority or ("NONE", _OWN_SYSTEM)
        number = own
        if number not in {4326, -1, 0}:
            rows.append((place.title or "mosaic", number, name, own, place.wkt, "of the mosaic"))
    file.executemany("INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)", rows)
    return number


def _kind(column: str) -> str:
    if column in tables.TEXTS or column == "width_class":
        return "TEXT"
    return "INTEGER" if column in tables.WHOLE else "REAL"


def _geometry(lines: list[npt.NDArray[np.float64]], system: int) -> bytes:
    """Return a MultiLineString with the head of a GeoPackage: little-endian, with its envelope."""
    every = np.concatenate(lines)
    (left, low), (right, high) = every.min(0), every.max(0)
    head = struct.pack("<2sBBi4d", b"GP", 0, 0b11, system, left, right, low, high)
    parts = [struct.pack("<BII", 1, 2, len(line)) + np.ascontiguousarray(line, "<f8").tobytes() for line in lines]
    return head + struct.pack("<BII", 1, 5, len(parts)) + b"".join(parts)


def _looks(preset: WidthClasses) -> list[tuple[str, tuple[int, int, int], float]]:
    """Return title, colour and width in mm of each class, from the narrowest, and at last of findings without one."""
    looks = [
        (each.title, class_looks.colour(each, preset), 0.3 + 0.15 * number)
        for number, each in enumerate(preset.classes)
    ]
    return [*looks, ("", class_looks.UNCLASSED_RGB, 0.3)]


def _qml(preset: WidthClasses) -> str:
    root = ET.Element("qgis", version="3.22", styleCategories="Symbology")
    renderer = ET.SubElement(
        root, "renderer-v2", type="categorizedSymbol", attr="width_class", symbollevels="0", enableorderby="0"
    )
    categories, symbols = ET.SubElement(renderer, "categories"), ET.SubElement(renderer, "symbols")
    for number, (title, colour, width) in enumerate(_looks(preset)):
        label = title or "no class"
        ET.SubElement(categories, "category", value=title, symbol=str(number), label=label, render="true")
        symbol = ET.SubElement(symbols, "symbol", type="line", name=str(number), alpha="1", clip_to_extent="1")
        layer = ET.SubElement(symbol, "layer", {"class": "SimpleLine", "enabled": "1", "pass": "0", "locked": "0"})
        known = {
            "line_color": ",".join(map(str, (*colour, 255))),
            "line_width": f"{width:.2f}",
            "line_width_unit": "MM",
            "line_style": "solid",
            "capstyle": "round",
            "joinstyle": "round",
        }
        options = ET.SubElement(layer, "Option", type="Map")
        for name, value in known.items():
            ET.SubElement(options, "Option", type="QString", name=name, value=value)
    return "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n" + ET.tostring(root, encoding="unicode")


def _sld(preset: WidthClasses) -> str:
    sld, ogc = "http://www.opengis.net/sld", "http://www.opengis.net/ogc"
    ET.register_namespace("sld", sld)
    ET.register_namespace("ogc", ogc)
    root = ET.Element(f"{{{sld}}}StyledLayerDescriptor", version="1.0.0")
    named = ET.SubElement(root, f"{{{sld}}}NamedLayer")
    ET.SubElement(named, f"{{{sld}}}Name").text = LAYER
    style = ET.SubElement(ET.SubElement(named, f"{{{sld}}}UserStyle"), f"{{{sld}}}FeatureTypeStyle")
    for title, colour, width in _looks(preset):
        rule = ET.SubElement(style, f"{{{sld}}}Rule")
        ET.SubElement(rule, f"{{{sld}}}Name").text = title or "no class"
        condition = ET.SubElement(rule, f"{{{ogc}}}Filter")
        if title:
            equal = ET.SubElement(condition, f"{{{ogc}}}PropertyIsEqualTo")
            ET.SubElement(equal, f"{{{ogc}}}PropertyName").text = "width_class"
            ET.SubElement(equal, f"{{{ogc}}}Literal").text = title
        else:
            empty = ET.SubElement(condition, f"{{{ogc}}}PropertyIsNull")
            ET.SubElement(empty, f"{{{ogc}}}PropertyName").text = "width_class"
        stroke = ET.SubElement(ET.SubElement(rule, f"{{{sld}}}LineSymbolizer"), f"{{{sld}}}Stroke")
        for name, value in (("stroke", f"#{bytes(colour).hex()}"), ("stroke-width", f"{width / 0.28:.2f}")):
            ET.SubElement(stroke, f"{{{sld}}}CssParameter", name=name).text = value
    return ET.tostring(root, encoding="unicode")
